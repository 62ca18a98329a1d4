/// <reference types="vite/types/importMeta.d.ts" />
/** The two languages, and which of them an address speaks: `/zh/…` or `/en/…`. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

/** As in the address, and as in catalogues, answers of the interface and `lang`. */
export const languages = { zh: 'zh-CN', en: 'en' } as const
export type LanguagePath = keyof typeof languages
export type Language = (typeof languages)[LanguagePath]

export const isLanguagePath = (value: string | undefined): value is LanguagePath =>
  value !== undefined && value in languages

/** The language that the browser asks for first; Chinese where it asks for neither. */
export const preferredLanguage = (asked: readonly string[]): LanguagePath =>
  asked.map((tag) => tag.split('-')[0]).find(isLanguagePath) ?? 'zh'

type Catalogue = Record<string, unknown>
const catalogues = import.meta.glob<Catalogue>('../locales/*/*.json', { import: 'default' })

function readCatalogue(language: string, namespace: string): Promise<Catalogue> {
  const load = catalogues[`../locales/${language}/${namespace}.json`]
  return load ? load() : Promise.reject(new Error(`no catalogue ${language}/${namespace}`))
}

/** Each room of the console has a catalogue of its own, read when the room is entered. */
const lazily = {
  type: 'backend' as const,
  init: () => undefined,
  read: readCatalogue,
}

let started: { readonly path: LanguagePath; readonly ready: Promise<unknown> } | undefined

export async function startLanguages(path: LanguagePath): Promise<void> {
  if (started?.path !== path) started = { path, ready: start(path) }
  await started.ready
}

/** Asks for the catalogues at once, beside the one that every page needs. */
export async function readWords(path: LanguagePath, namespaces: readonly string[]): Promise<void> {
  for (const namespace of namespaces)
    // What fails here is said when it is asked for again below.
    readCatalogue(languages[path], namespace).catch(() => undefined)
  await startLanguages(path)
  await i18next.loadNamespaces(namespaces)
}

const start = (path: LanguagePath): Promise<unknown> =>
  i18next
    .use(lazily)
    .use(initReactI18next)
    .init({
      lng: languages[path],
      supportedLngs: Object.values(languages),
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
      showSupportNotice: false,
    })

/** Known before its words have come, so that the first request speaks it, too. */
export const currentLanguage = (): Language => languages[started?.path ?? 'zh']
