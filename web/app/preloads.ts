/**
 * What the first pages of the public need besides the entry, by language and address, written at the build as
 * `preloads.json`: the service names it in the header of its answer, and the browser asks for all of it at once.
 */
import type { Plugin, Rolldown } from 'vite'

/** By address within a language: the page's module, and the catalogues that it speaks from. */
const firstPages = {
  '': { code: 'pages/home/home.tsx', words: ['common', 'home'] },
  '/register': { code: 'pages/public/register/search.tsx', words: ['common', 'public'] },
  '/verify': { code: 'pages/public/verify/verify.tsx', words: ['common', 'public'] },
}
const locales = { zh: 'zh-CN', en: 'en' }

/** Files of a chunk and of all that it imports before it runs. */
function filesOf(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): Set<string> {
  found.add(chunk.fileName)
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
  for (const name of chunk.imports) {
    const imported = bundle[name]
    if (imported?.type === 'chunk' && !found.has(name)) filesOf(imported, bundle, found)
  }
  return found
}

function preloadsOf(bundle: Rolldown.OutputBundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const ofModule = (source: string) => {
    const chunk = chunks.find(({ moduleIds }) =>
      moduleIds.some((id) => id.endsWith(`/web/${source}`)),
    )
    if (!chunk) throw new Error(`expected a chunk of ${source}`)
    return filesOf(chunk, bundle)
  }
  const page = bundle['index.html']
  // The document itself names what every page needs.
  const named = page?.type === 'asset' ? page.source.toString() : ''
  return Object.fromEntries(
    Object.entries(locales).flatMap(([language, locale]) =>
      Object.entries(firstPages).map(([address, { code, words }]) => {
        const modules = [code, ...words.map((word) => `locales/${locale}/${word}.json`)]
        const needed = new Set(modules.flatMap((each) => [...ofModule(each)]))
        return [`/${language}${address}`, [...needed].filter((file) => !named.includes(file))]
      }),
    ),
  )
}

export const preloads: Plugin = {
  name: 'preloads',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const source = JSON.stringify(preloadsOf(bundle))
    this.emitFile({ type: 'asset', fileName: 'preloads.json', source })
  },
}
