/** Substring search in Latin and Chinese text alike. */
import { type RawBuilder, sql } from 'kysely'

/** From here on (CJK and what follows) a single sign says something; `migrations/0015-search.ts` has an index of them. */
const firstSign = 0x2e80

/** As it is kept and looked for: NFKC, lower case. */
const normal = (text: string) => text.normalize('NFKC').toLowerCase()

/** Does the column contain the text, whatever its script, width and case? Read row by row. */
export function containsText(column: string, text: string): RawBuilder<boolean> {
  const pattern = normal(text).replace(/[\\%_]/g, '\\$&')
  return sql<boolean>`${sql.ref(column)} like ${`%${pattern}%`}`
}

/** The same, to be answered by an index: of trigrams, or for shorter texts of pairs and signs. */
export function indexedText(column: string, text: string): RawBuilder<boolean> {
  const sought = normal(text)
  const { length } = [...sought]
  const isGram = length === 2 || (length === 1 && (sought.codePointAt(0) ?? 0) >= firstSign)
  return isGram
    ? sql<boolean>`search_grams(${sql.ref(column)}) @> array[${sought}::text]`
    : containsText(column, text)
}

/** Rows that are read in the order of a list before the whole of it is searched. */
export const nearest = 1_000

/**
 * A page of what has a text. What is on many rows is found among the nearest, read in order; what is on few by its index,
 * and sorted. No planner knows beforehand which of the two a text is: the ways are tried in turn, and the last one tells.
 */
export async function pageWithText<Row>(
  most: number,
  ...ways: readonly (() => Promise<readonly Row[]>)[]
): Promise<readonly Row[]> {
  let found: readonly Row[] = []
  for (const way of ways) {
    found = await way()
    if (found.length >= most) break
  }
  return found
}
