/** Substring search in Latin and Chinese text alike. */
import { type RawBuilder, sql } from 'kysely'

/** Does the column (kept NFKC, lower case) contain the text, whatever its script, width and case? */
export function containsText(column: string, text: string): RawBuilder<boolean> {
  const pattern = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')
  return sql<boolean>`${sql.ref(column)} like ${`%${pattern}%`}`
}
