/** What a correction notice asks for: which fields it opens, and what it says of each. */
import type { components } from '../../../client/schema.d.ts'

export type AskedItem = components['schemas']['AskedItem']

export type Openness = 'open' | 'within' | 'closed'

/** Without a notice everything is open. `section`: the sections that its documents belong to. */
export function opennessOf(
  asked: readonly AskedItem[] | undefined,
  { section, pointer, types }: FieldPlace,
): Openness {
  if (!asked) return 'open'
  const here = `/${section}${pointer}`
  const named = asked.filter(({ document }) => document === section || types.includes(document))
  const isWhole = named.some((item) => item.pointer === undefined)
  const pointers = asked.flatMap((item) => (item.pointer === undefined ? [] : [item.pointer]))
  if (isWhole || pointers.some((one) => here === one || here.startsWith(`${one}/`))) return 'open'
  return pointers.some((one) => one.startsWith(`${here}/`)) ? 'within' : 'closed'
}

interface FieldPlace {
  readonly section: string
  /** JSON Pointer into the section. */
  readonly pointer: string
  /** Types of documents that belong to the section. */
  readonly types: readonly string[]
}

/** The items of a section, those of its documents among them. */
export const askedIn = (
  asked: readonly AskedItem[],
  section: string,
  types: readonly string[],
): readonly AskedItem[] =>
  asked.filter(
    ({ document, pointer }) =>
      document === section ||
      types.includes(document) ||
      (pointer?.startsWith(`/${section}/`) ?? pointer === `/${section}`),
  )
