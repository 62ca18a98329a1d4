/** Compares rows that stand with rows that were built beside them, in SQL: only those that differ leave the database. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type IntegrityFinding, integrityFinding } from '../../domain/integrity.ts'
import type { Tables } from '../records/tables.ts'

export type Work = Transaction<Tables>
type Row = Record<string, unknown> | null

export interface Compared {
  readonly table: string
  readonly key: readonly string[]
  /** Columns that are no part of what the ledger says, such as numbers that the database gives. */
  readonly ignored?: readonly string[]
}

/** Rows of a difference that are told one by one; the count says the rest. */
const most = 100

const digest = (row: Row): string | undefined =>
  row === null
    ? undefined
    : createHash('sha256')
        .update(canonicalize(row) ?? '')
        .digest('hex')

function finding(table: string, key: string, live: Row, built: Row): IntegrityFinding {
  const columns = Object.keys(built ?? {}).filter(
    (column) => live && canonicalize(live[column]) !== canonicalize(built?.[column]),
  )
  const subject = `${table} ${key}${columns.length > 0 ? `: ${columns.join(', ')}` : ''}`
  const code = live === null ? 'row-missing' : built === null ? 'row-extra' : 'row-changed'
  return integrityFinding(code, {
    subject,
    ...(built && { expected: digest(built) }),
    ...(live && { found: digest(live) }),
  })
}

/** Whether what is written failed for what it says (SQLSTATE 22, 23; a part that is not there), not for want of a server. */
export const isOfContent = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code)))

/** The schema of the tables that everybody uses; what is built beside them hides them in its transaction. */
export async function schemaOf(work: Work): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(work)
  return rows[0]?.name ?? 'public'
}

/** An empty table of the same columns that this transaction has to itself and writes instead of the real one. */
export async function shadow(work: Work, schema: string, { table, key }: Compared): Promise<void> {
  await sql`create temp table ${sql.ref(table)} (like ${sql.id(schema, table)}
    including defaults including identity including generated) on commit drop`.execute(work)
  await sql`alter table ${sql.id('pg_temp', table)}
    add primary key (${sql.join(key.map((each) => sql.ref(each)))})`.execute(work)
}

/** What differs between the real table and its shadow among the rows of a condition, and how many rows there are. */
export async function differences(
  work: Work,
  schema: string,
  { table, key, ignored = [] }: Compared,
  where: RawBuilder<unknown> = sql`true`,
): Promise<{ rows: number; findings: IntegrityFinding[] }> {
  const keys = sql.join(key.map((each) => sql`${sql.ref(each)}::text`))
  const of = (place: string) => sql`select concat_ws('/', ${keys}) as key,
    to_jsonb(held) - ${[...ignored]}::text[] as row from ${sql.id(place, table)} as held where ${where}`
  const { rows } = await sql<{ key: string; live: Row; built: Row }>`
    select key, live.row as live, built.row as built
    from (${of(schema)}) live full join (${of('pg_temp')}) built using (key)
    where live.row is distinct from built.row order by key limit ${most}`.execute(work)
  const counted = await sql<{ rows: string }>`
    select count(*) as rows from ${sql.id(schema, table)} where ${where}`.execute(work)
  return {
    rows: Number(counted.rows[0]?.rows ?? 0),
    findings: rows.map(({ key: name, live, built }) => finding(table, name, live, built)),
  }
}
