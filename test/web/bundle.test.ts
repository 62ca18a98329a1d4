/** What a visitor's browser has to read for all public pages together, as it is built. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from '@jest/globals'
import { buildConsole } from '../../stack/build-console.ts'
import { onStderr } from '../../stack/progress.ts'
import { readConfiguration } from '../../temporal.config.ts'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

const mostBytes = 250 * 1024
/** A page's own texts are read when it is entered; one language at a time. */
const texts = ['common', 'home', 'public']

let folder: string
let manifest: Readonly<Record<string, Chunk | undefined>>
beforeAll(async () => {
  folder = await buildConsole(readConfiguration().servers.cacheFolder, onStderr)
  const file = path.join(folder, '.vite', 'manifest.json')
  manifest = JSON.parse(readFileSync(file, 'utf8')) as typeof manifest
}, 300_000)

/** The chunk and everything that it imports before it runs. */
function closure(key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found
  found.add(key)
  for (const each of manifest[key]?.imports ?? []) closure(each, found)
  return found
}

/** The one file that all public pages share. */
const publicPages = () => Object.keys(manifest).filter((key) => /^_public-.*\.js$/.test(key))
/** Pages that stand in a file of their own. */
const apart = () => Object.keys(manifest).filter((key) => /^pages\/(?:public|home)\//.test(key))

const publicFiles = (language: string) => {
  const roots = [
    ...['index.html', ...publicPages()],
    ...texts.map((name) => `locales/${language}/${name}.json`),
  ]
  const keys = roots.flatMap((key) => [...closure(key)])
  const files = keys.flatMap((key) => {
    const chunk = manifest[key]
    return chunk ? [chunk.file, ...(chunk.css ?? [])] : []
  })
  return [...new Set(files)]
}

const read = (file: string) => readFileSync(path.join(folder, file))

it('is under 250 KiB compressed, in either language', () => {
  expect(publicPages()).toHaveLength(1)
  expect(apart()).toEqual([])
  for (const language of ['zh-CN', 'en']) {
    const bytes = publicFiles(language)
      .map((file) => gzipSync(read(file)).length)
      .reduce((sum, size) => sum + size, 0)
    process.stderr.write(`public pages in ${language}: ${(bytes / 1024).toFixed(1)} KiB gzip\n`)
    expect(bytes).toBeLessThan(mostBytes)
  }
})

it('is named to the browser with the first answer, for the pages where people arrive', () => {
  const preloads = JSON.parse(read('preloads.json').toString()) as Record<string, string[]>
  const [page = ''] = publicPages()
  for (const address of ['/zh', '/en', '/zh/register', '/en/register', '/zh/verify', '/en/verify'])
    expect(preloads[address]).toContain(manifest[page]?.file)
  for (const file of Object.values(preloads).flat()) expect(read(file).length).toBeGreaterThan(0)
  expect(preloads['/zh/register']).toContain(manifest['locales/zh-CN/public.json']?.file)
})

/** Words that only this library's own files hold. */
const heavy = {
  'pdfjs-dist': 'PDFDocumentLoadingTask',
  'oidc-client-ts': 'end_session_endpoint',
}

it.each(Object.entries(heavy))('reaches nothing of %s', (library, mark) => {
  const scripts = publicFiles('en').filter((file) => file.endsWith('.js'))
  expect(scripts.filter((file) => read(file).includes(mark))).toEqual([])
  // The mark is one: the library stands in a file of its own, or in none.
  const everywhere = readdirSync(path.join(folder, 'assets')).map((name) => `assets/${name}`)
  const holding = everywhere.filter((file) => read(file).includes(mark))
  if (library === 'oidc-client-ts') expect(holding).toHaveLength(1)
})
