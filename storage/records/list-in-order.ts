/** Pages of cases and of entries in one order, with or without a text that they must have. */
import { type RawBuilder, sql } from 'kysely'
import { decodeCursor, page, type Page } from './cursor.ts'
import type { Database } from './tables.ts'
import { containsText, indexedText, nearest, pageWithText } from './text.ts'

export interface List {
  readonly table: 'cases' | 'register_entries'
  /** What is shown of a row beside its id and the column of its order. */
  readonly shown: readonly string[]
  /** The column of the order; rows that are equal in it follow by their id. */
  readonly by: string
  readonly descending?: boolean
  readonly where: readonly RawBuilder<boolean>[]
}

export interface Paging {
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** The condition where a value is asked for; else none. */
export const equals = (column: string, value: string | undefined): RawBuilder<boolean>[] =>
  value === undefined ? [] : [sql<boolean>`${sql.ref(column)} = ${value}`]

/** Rows of `id`, the column of the order and what is shown. */
export async function listInOrder<Row extends { readonly id: string }>(
  database: Database,
  { table, shown, by, descending = false, where }: List,
  { text, after, limit }: Paging,
): Promise<Page<Row>> {
  const most = limit + 1
  const column = sql.ref(by)
  const direction = sql.raw(descending ? 'desc' : 'asc')
  const order = sql`order by ${column} ${direction}, id::text ${direction}`
  const columns = sql.join(['id', by, ...shown].map((each) => sql.ref(each)))
  const cursor = after ? decodeCursor(after, 2) : undefined
  const follows = sql.raw(descending ? '<' : '>')
  const isAfter = cursor
    ? [sql<boolean>`(${column}, id::text) ${follows} (${cursor[0] ?? ''}, ${cursor[1] ?? ''})`]
    : []
  const all = [...where, ...isAfter, sql<boolean>`true`]
  const rows = sql`from ${sql.table(table)} where ${sql.join(all, sql` and `)}`
  const ask = async (query: RawBuilder<unknown>) => (await query.execute(database)).rows as Row[]
  const near = (sought: string) => sql`
    select ${columns} from (select ${columns}, search ${rows} ${order} limit ${nearest}) as near
    where ${containsText('search', sought)} ${order} limit ${most}`
  // Found before it is sorted, and sorted narrow: what is shown is read for one page only.
  const found = (sought: string) => sql`
    with found as materialized (select id, ${column} ${rows} and ${indexedText('search', sought)}),
    hits as (select id from found ${order} limit ${most})
    select ${columns} from ${sql.table(table)} where id in (select id from hits) ${order}`
  const listed =
    text === undefined
      ? await ask(sql`select ${columns} ${rows} ${order} limit ${most}`)
      : await pageWithText(
          most,
          () => ask(near(text)),
          () => ask(found(text)),
        )
  const keyOf = (row: Row) => [String((row as Record<string, unknown>)[by]), row.id]
  const { rows: kept, next } = page(listed, limit, keyOf)
  return { items: kept, next }
}
