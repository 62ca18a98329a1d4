/** Figures on supervision in SQL: how each recognised CA complies, and how long dossiers spent in each stage. */
import { sql } from 'kysely'
import { decodeCursor, page, type Page } from './cursor.ts'
import { complianceConditions, counted } from './supervision-tally.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

type Counted = Record<keyof typeof complianceConditions, number>

export interface ComplianceRow extends Counted {
  readonly recognition: string
  readonly number: string
  readonly name: Readonly<Record<string, string>>
  readonly penaltiesInForce: number
  readonly probesAsked: number
  readonly probesAnswered: number
}

export interface ComplianceQuery {
  /** ISO date in Asia/Shanghai, on which penalties are in force. */
  readonly today: string
  /** ISO instant from which probes are counted. */
  readonly probedFrom: string
}

/** One row for each recognition that is in force. */
const figures = ({ today, probedFrom }: ComplianceQuery) => sql`
  select c.id::text as recognition, c.state->>'number' as number, c.state->'name' as name, t.*, coalesce(p.asked, 0) as "probesAsked",
    coalesce(p.answered, 0) as "probesAnswered", coalesce(k.penalties, 0) as "penaltiesInForce"
  from cases c
    left join lateral (select ${counted(complianceConditions)}
      from supervision_items i where i.recognition = c.id) t on true
    left join (select recognition, count(*)::integer as asked,
        (count(*) filter (where outcome = 'answered'))::integer as answered
      from status_probes where at >= ${probedFrom} group by recognition) p on p.recognition = c.id
    left join (select i.recognition, count(*)::integer as penalties from credit_entries e
        join supervision_items i on i.held_by = e.penalty and i.kind = 'penalty'
      where e.state = 'published' and e.published_from <= ${today} and e.published_until >= ${today}
      group by i.recognition) k on k.recognition = c.id
  where c.kind = 'recognition' and c.stage in ('in-force', 'ending')`

/** By the number of the grant. */
export async function listCompliance(
  database: Database,
  {
    after,
    limit,
    ...query
  }: ComplianceQuery & { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<ComplianceRow>> {
  const [number = '', id = ''] = (after && decodeCursor(after, 2)) || []
  const { rows } = await sql<ComplianceRow>`select * from (${figures(query)}) each
    where (number, recognition) > (${number}, ${id}) order by number, recognition
    limit ${limit + 1}`.execute(database)
  const { rows: kept, next } = page(rows, limit, (row) => [row.number, row.recognition])
  return { items: kept.map((row) => ({ ...row, name: fromJson(row.name) })), next }
}

const totalled = [
  ...Object.keys(complianceConditions),
  ...['penaltiesInForce', 'probesAsked', 'probesAnswered'],
]

export type ComplianceTotals = Omit<ComplianceRow, 'recognition' | 'number' | 'name'> & {
  readonly recognitions: number
}

export async function totalCompliance(
  database: Database,
  query: ComplianceQuery,
): Promise<ComplianceTotals> {
  const sums = sql.join(
    totalled.map((name) => sql`coalesce(sum(${sql.ref(name)}), 0)::integer as ${sql.ref(name)}`),
  )
  const { rows } = await sql<ComplianceTotals>`select count(*)::integer as recognitions, ${sums}
    from (${figures(query)}) each`.execute(database)
  const [row] = rows
  if (!row) throw new Error('expected one row of totals')
  return row
}

/** When a dossier entered a stage. */
export interface StageEntry {
  readonly dossier: string
  readonly stage: string
  readonly at: string
}

/** The stages of dossiers that were decided from one instant until before another, in the order of each. */
export async function stagesOfDecided(
  database: Database,
  { from, before }: { readonly from: string; readonly before: string },
): Promise<StageEntry[]> {
  return database
    .selectFrom('stage_entries')
    .select(['held_by as dossier', 'stage', 'at'])
    .where('held_by', 'in', (decided) =>
      decided
        .selectFrom('stage_entries')
        .select('held_by')
        .where('stage', '=', 'delivery')
        .where('at', '>=', from)
        .where('at', '<', before),
    )
    .orderBy('held_by')
    .orderBy('event')
    .execute()
}
