/** What officials look at: pages of the queue and of the dossiers, searches, and one dossier. */
import type { Caller } from '../../demo/client.ts'
import { sought } from '../search/names.ts'
import type { Open } from './opening.ts'

interface Page {
  readonly items: readonly unknown[]
  readonly next?: string
}

export type Look = (number: number) => Promise<unknown>

const query = (path: string, asked: Record<string, string>) =>
  `${path}?${new URLSearchParams(asked).toString()}`

/** The cursor of the page after 20 of 200 items, or of the last one there is. */
async function deepCursor({ call }: Caller, path: string): Promise<Record<string, string>> {
  let after: Record<string, string> = {}
  for (let page = 0; page < 20; page += 1) {
    const { next } = await call<Page>(query(path, { ...after, limit: '200' }))
    if (next === undefined) break
    after = { after: next }
  }
  return after
}

/** Something that is on many names, on few, on one, on none. */
const kinds = [
  'Chinese, two signs',
  'Chinese, within one name',
  'Latin, a name',
  'nothing has it',
] as const
const textOf = (number: number): string =>
  sought[kinds[number % kinds.length] ?? 'nothing has it'](number)

/** By what is looked at; the number makes one search differ from the other. */
export async function looksOf(
  caller: Caller,
  open: readonly Open[],
): Promise<Record<string, Look>> {
  const page = (path: string, asked: Record<string, string> = {}) =>
    caller.call<Page>(query(path, { limit: '50', ...asked }))
  const inQueue = await deepCursor(caller, '/tasks')
  const inDossiers = await deepCursor(caller, '/dossiers')
  return {
    'queue, first page': () => page('/tasks'),
    'queue, deep page': () => page('/tasks', inQueue),
    'queue, counts': () => caller.call('/tasks/counts'),
    'queue, search': (number) => page('/tasks', { text: textOf(number) }),
    'dossiers, deep page': () => page('/dossiers', inDossiers),
    'dossiers, search': (number) => page('/dossiers', { text: textOf(number) }),
    'one dossier': (number) => caller.read(open[(number * 7919) % open.length]?.id ?? ''),
  }
}
