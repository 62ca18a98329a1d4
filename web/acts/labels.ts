/** What the fields of a form are called: keys of the catalogue `fields`, else the words of the interface itself. */
import type { JsonSchema } from './json-schema.ts'

/** Names on the way to a field, without the numbers of rows: `/items/0/what` is `items`, `what`. */
export const namesIn = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .filter((part) => !/^\d+$/.test(part))

/** The number of a row of a list, from 0; undefined where the pointer is not to one. */
export function rowOf(pointer: string): number | undefined {
  const last = pointer.slice(pointer.lastIndexOf('/') + 1)
  return /^\d+$/.test(last) ? Number(last) : undefined
}

/** Keys under which the catalogue may name a field, the most particular first. */
export function labelKeys(act: string, pointer: string): string[] {
  const names = namesIn(pointer)
  const tails = names.map((_, index) => names.slice(index).join('-'))
  return [`${act}-${names.join('-')}`, ...tails]
}

export interface Described {
  readonly label: string
  readonly basis?: string
}

/** Fields of the application form carry their words themselves: “English · 中文 [basis]”. */
export function describedIn(schema: JsonSchema, language: 'zh-CN' | 'en'): Described | undefined {
  const [, en, zh, basis] =
    /^(.*\S) · (.*?)(?: \[([^\]]+)\])?$/su.exec(schema.description ?? '') ?? []
  const label = language === 'en' ? en : zh
  return label === undefined ? undefined : { label, ...(basis !== undefined && { basis }) }
}
