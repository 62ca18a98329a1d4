/** Substring search in Latin and Chinese text alike. */
import { type RawBuilder, sql } from 'kysely'

/** From here on (CJK and what follows) a single sign says something; the index has them, as `migrations/0015-search.ts` made it. */
const firstSign = 0x2e80

/** Does the column (kept NFKC, lower case) contain the text, whatever its script, width and case? */
export function containsText(column: string, text: string): RawBuilder<boolean> {
  const sought = text.normalize('NFKC').toLowerCase()
  const signs = [...sought]
  const isGram =
    signs.length === 2 || (signs.length === 1 && (sought.codePointAt(0) ?? 0) >= firstSign)
  const pattern = sought.replace(/[\\%_]/g, '\\$&')
  const isContained = sql<boolean>`${sql.ref(column)} like ${`%${pattern}%`}`
  // Trigrams know nothing of texts so short.
  return isGram
    ? sql<boolean>`(${isContained} and search_grams(${sql.ref(column)}) @> array[${sought}::text])`
    : isContained
}
