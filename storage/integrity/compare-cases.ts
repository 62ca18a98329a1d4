/** Builds the projections of some cases again beside the real ones, and says where the two differ. */
import { sql } from 'kysely'
import { type IntegrityFinding, integrityFinding } from '../../domain/integrity.ts'
import { replay } from '../records/reindex.ts'
import type { Database } from '../records/tables.ts'
import {
  type Compared,
  differences,
  isOfContent,
  schemaOf,
  shadow,
  type Work,
} from './differences.ts'

/** What follows from the ledger of a case alone, and the column that names the case. */
const projections: readonly (Compared & { readonly of: string })[] = [
  { table: 'cases', of: 'id', key: ['id'] },
  {
    ...{ table: 'documents', of: 'dossier', key: ['dossier', 'id', 'version'] },
    ignored: ['sequence'],
  },
  { table: 'tasks', of: 'dossier', key: ['id'] },
  { table: 'credit_entries', of: 'penalty', key: ['penalty'] },
  { table: 'restrictions', of: 'penalty', key: ['penalty', 'position'] },
  { table: 'supervision_items', of: 'held_by', key: ['held_by', 'item'] },
  { table: 'stage_entries', of: 'held_by', key: ['held_by', 'event'] },
]

export interface Comparison {
  readonly rows: number
  readonly findings: readonly IntegrityFinding[]
}

/**
 * One snapshot holds ledger and projections together, so nobody waits and an act in between changes nothing. The shadow
 * tables are the transaction's own: what others read is untouched.
 */
async function compare(database: Database, cases: readonly string[]): Promise<Comparison> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (work) => {
      const schema = await schemaOf(work)
      const findings = await feedOf(work, cases)
      for (const each of projections) await shadow(work, schema, each)
      for (const dossier of cases) await replay(work, dossier)
      let rows = 0
      for (const { of, ...table } of projections) {
        const where = sql`${sql.ref(of)} = any(${[...cases]}::uuid[])`
        const found = await differences(work, schema, table, where)
        rows += found.rows
        findings.push(...found.findings)
      }
      return { rows, findings }
    })
}

/** Entries that nothing can be built from are found one case at a time; they keep no other case from being compared. */
export async function compareCases(
  database: Database,
  cases: readonly string[],
): Promise<Comparison> {
  try {
    return await compare(database, cases)
  } catch (error) {
    if (!isOfContent(error)) throw error
    const [subject = ''] = cases
    if (cases.length === 1)
      return {
        rows: 0,
        findings: [integrityFinding('unreadable', { subject, found: String(error) })],
      }
    const found: Comparison[] = []
    for (const each of cases) found.push(await compareCases(database, [each]))
    return {
      rows: found.reduce((sum, { rows }) => sum + rows, 0),
      findings: found.flatMap(({ findings }) => findings),
    }
  }
}

/** The feed has each accepted entry once. */
async function feedOf(work: Work, cases: readonly string[]): Promise<IntegrityFinding[]> {
  const { rows } = await sql<{ subject: string; missing: boolean }>`
    select 'feed ' || coalesce(l.dossier, f.dossier) || '/' || coalesce(l.position, f.position) as subject,
      f.dossier is null as missing
    from (select dossier, position from ledger
      where event is not null and dossier = any(${[...cases]}::uuid[])) l
    full join (select dossier, position from feed where dossier = any(${[...cases]}::uuid[])) f
      using (dossier, position)
    where l.dossier is null or f.dossier is null order by 1 limit 100`.execute(work)
  return rows.map(({ subject, missing }) =>
    integrityFinding(missing ? 'row-missing' : 'row-extra', { subject }),
  )
}

/** Rows of cases that have no ledger at all. */
export async function strayRows(database: Database): Promise<IntegrityFinding[]> {
  const found: IntegrityFinding[] = []
  for (const { table, of } of projections) {
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.ref(of)}::text as id from ${sql.table(table)} as held
      where not exists (select from ledger where dossier = held.${sql.ref(of)}) limit 100`.execute(
      database,
    )
    found.push(
      ...rows.map(({ id }) => integrityFinding('row-extra', { subject: `${table} ${id}` })),
    )
  }
  return found
}
