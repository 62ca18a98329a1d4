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

/** Each room of the console has a catalogue of its own, read when the room is entered. */
const lazily = {
  type: 'backend' as const,
  init: () => undefined,
  read: (language: string, namespace: string): Promise<Catalogue> => {
    const load = catalogues[`../locales/${language}/${namespace}.json`]
    return load ? load() : Promise.reject(new Error(`no catalogue ${language}/${namespace}`))
  },
}

export async function startLanguages(path: LanguagePath): Promise<void> {
  await i18next
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
}

export const currentLanguage = (): Language => i18next.language as Language
