/** The console's sources as syntax trees, and its catalogues as flat tables. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const web = path.join(import.meta.dirname, '../../web')

/** Names relative to `web/`. */
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(path.join(web, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name))

const rooms = ['acts', 'app', 'case', 'client', 'pages', 'session', 'ui', 'viewer']

export interface Source {
  readonly name: string
  readonly tree: ts.SourceFile
}

/** Everything that runs in the browser. */
export const sources = (): Source[] =>
  rooms
    .filter((room) => readdirSync(web).includes(room))
    .flatMap((room) => filesIn(room, /\.tsx?$/))
    .filter((name) => !name.endsWith('.d.ts') && name !== 'acts/act-schemas.ts')
    .map((name) => {
      const text = readFileSync(path.join(web, name), 'utf8')
      return { name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true) }
    })

/** Calls `see` with every node. */
export function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => walk(child, see))
}

type Catalogue = { readonly [key: string]: string | Catalogue }

function flat(catalogue: Catalogue, prefix = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  )
}

/** `namespace:key` → text. */
export function catalogue(language: 'zh-CN' | 'en'): ReadonlyMap<string, string> {
  const folder = path.join('locales', language)
  const all = filesIn(folder, /\.json$/).flatMap((name) => {
    const parsed = JSON.parse(readFileSync(path.join(web, name), 'utf8')) as Catalogue
    const namespace = path.basename(name, '.json')
    return flat(parsed).map(([key, text]) => [`${namespace}:${key}`, text] as const)
  })
  return new Map(all)
}
