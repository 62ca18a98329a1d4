/** Every row of every table as a line of JSON, and back: the same on both engines, with no program beside this one. */
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Manifest } from '../../domain/backup.ts'
import type { Tables } from '../records/tables.ts'
import { writeLines } from './digest-file.ts'

type Work = Transaction<Tables> | Kysely<Tables>
type KeptTable = Manifest['records']['tables'][number]

const atOnce = 500
const machinery = ['kysely_migration', 'kysely_migration_lock']

/** The tables, each after those that it refers to. */
export async function tablesOf(work: Work): Promise<string[]> {
  const { rows } = await sql<{ name: string; after: string[] }>`
    select relname as name, array(select confrelid::regclass::text from pg_constraint
      where contype = 'f' and conrelid = pg_class.oid and confrelid <> pg_class.oid) as after
    from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
    order by relname`.execute(work)
  const left = new Map(rows.map(({ name, after }) => [name, after]))
  for (const name of machinery) left.delete(name)
  const ordered: string[] = []
  while (left.size > 0) {
    const free = [...left].filter(([, after]) => !after.some((each) => left.has(each)))
    if (free.length === 0) throw new Error(`expected no circle, got ${[...left.keys()].join(', ')}`)
    for (const [name] of free) {
      ordered.push(name)
      left.delete(name)
    }
  }
  return ordered
}

async function keyOf(work: Work, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_index
    join pg_attribute on attrelid = indrelid and attnum = any(indkey::smallint[])
    where indisprimary and indrelid = ${table}::regclass
    order by array_position(indkey::smallint[], attnum)`.execute(work)
  return rows.map(({ name }) => name)
}

async function* rowsOf(work: Work, table: string): AsyncGenerator<string> {
  const order = sql.join((await keyOf(work, table)).map((each) => sql.ref(each)))
  await sql`declare kept no scroll cursor for
    select to_jsonb(held)::text as row from ${sql.table(table)} as held order by ${order}`.execute(
    work,
  )
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(atOnce)} from kept`.execute(work)
    for (const { row } of rows) yield row
    if (rows.length < atOnce) break
  }
  await sql`close kept`.execute(work)
}

/** Writes `records/<table>.ndjson` for each table, in the snapshot of the transaction. */
export async function keepRows(work: Work, folder: string): Promise<KeptTable[]> {
  const kept: KeptTable[] = []
  for (const table of await tablesOf(work)) {
    const file = `records/${table}.ndjson`
    let rows = 0
    const counted = (async function* () {
      for await (const row of rowsOf(work, table)) {
        rows += 1
        yield row
      }
    })()
    const sha256 = await writeLines(path.join(folder, file), counted)
    kept.push({ table, rows, file, sha256 })
  }
  return kept
}

/** Columns that can be written: the database computes the others by itself. */
async function columnsOf(work: Work, table: string) {
  const { rows } = await sql<{ name: string; identity: boolean }>`
    select attname as name, attidentity <> '' as identity from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(work)
  return rows
}

/** Fills an empty table with the rows of a file; numbers that the database gives go on after them. */
export async function fillTable(work: Work, folder: string, { table, file }: KeptTable) {
  const columns = await columnsOf(work, table)
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  const insert = (lines: string[]) =>
    sql`insert into ${sql.table(table)} (${names}) overriding system value
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${lines.join(',')}]`}::jsonb)`.execute(
      work,
    )
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(path.join(folder, file)) })) {
    lines.push(line)
    if (lines.length === atOnce) await insert(lines.splice(0))
  }
  if (lines.length > 0) await insert(lines)
  for (const { name } of columns.filter(({ identity }) => identity))
    await sql`select setval(pg_get_serial_sequence(${table}, ${name}), max(${sql.ref(name)}))
      from ${sql.table(table)} having max(${sql.ref(name)}) is not null`.execute(work)
}
