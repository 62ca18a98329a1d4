/** The supervision board in SQL: what each recognised CA owes and what is open about it, the worst first, and totals by province. */
import { sql } from 'kysely'
import { decodeCursor, page, type Page } from './cursor.ts'
import { fromJson } from './json.ts'
import { boardConditions, counted, summed } from './supervision-tally.ts'
import type { Database } from './tables.ts'

export interface BoardQuery {
  readonly province?: string | undefined
  readonly recognition?: string | undefined
  /** ISO dates in Asia/Shanghai: what is due from today until then is due soon. */
  readonly today: string
  readonly until: string
  /** ISO instant from which probes are counted. */
  readonly probedFrom: string
}

type Counted = Record<keyof ReturnType<typeof boardConditions>, number>
export interface BoardCounts extends Counted {
  /** Probes of its status services, those answered, and services whose last probe was not. */
  readonly probesAsked: number
  readonly probesAnswered: number
  readonly servicesFailing: number
}

export interface BoardTotals extends BoardCounts {
  /** Null: national. */
  readonly province: string | null
  readonly recognitions: number
}

export interface BoardRow extends BoardCounts {
  readonly recognition: string
  readonly organisation: string
  readonly province: string | null
  readonly name: Readonly<Record<string, string>>
  readonly number: string
  readonly attention: number
  readonly nextDue: string | null
  readonly expires: string | null
  readonly lastProbe: string | null
}

const probeColumns = ['probesAsked', 'probesAnswered', 'servicesFailing'] as const

/** What weighs how much: the order of the board, not a verdict. */
const attention = sql`(5 * ("dutiesOverdue" + "findingsSevere") + 3 * ("incidentsOpen" + "complaintsOverdue"
  + "servicesFailing" + "inspectionsOverdue") + 2 * "findingsMajor" + "findingsMinor" + "dutiesDue"
  + "reportsWaiting" + "changesOpen" + "expiring")`

/** Whether the last probe of a service failed, without sorting its probes. */
const lastFailed = sql`max(position::bigint * 2 + (outcome <> 'answered')::integer) % 2`

/** One row for each recognition that is supervised, within the province or of the one that is asked for. */
function counts({ province, recognition, today, until, probedFrom }: BoardQuery) {
  return sql`with supervised as (
      select id, province from cases where kind = 'recognition' and stage in ('in-force', 'ending')
      ${province === undefined ? sql`` : sql`and province = ${province}`}
      ${recognition === undefined ? sql`` : sql`and id = ${recognition}`}),
    services as (
      select recognition, count(*) as asked, max(at) as last,
        count(*) filter (where outcome = 'answered') as answered,
        ${lastFailed} as failing
      from status_probes
      where at >= ${probedFrom} and recognition in (select id from supervised)
      group by recognition, ca_sha256, kind, url),
    probed as (
      select recognition, sum(asked)::integer as asked, sum(answered)::integer as answered,
        max(last) as last, sum(failing)::integer as failing
      from services group by recognition),
    tallied as (
      select s.id, s.province, ${counted(boardConditions(today, until))},
        min(i.due) filter (where i.kind = 'duty' and i.state = 'open') as "nextDue",
        min(i.due) filter (where i.kind = 'term' and i.state = 'open') as expires
      from supervised s left join supervision_items i on i.recognition = s.id and i.state <> 'closed'
      group by s.id, s.province),
    board as (
      select t.*, coalesce(p.asked, 0) as "probesAsked", coalesce(p.answered, 0) as "probesAnswered",
        p.last as "lastProbe", coalesce(p.failing, 0) as "servicesFailing"
      from tallied t left join probed p on p.recognition = t.id)`
}

type Listed = Omit<BoardRow, 'name'> & { readonly name: unknown; readonly id: string }

/** The worst first. */
export async function listBoard(
  database: Database,
  { after, limit, ...query }: BoardQuery & { after?: string | undefined; limit: number },
): Promise<Page<BoardRow>> {
  const cursor = after ? decodeCursor(after, 2) : undefined
  const weight = Number(cursor?.[0])
  const { rows } = await sql<Listed>`${counts(query)}
    select ranked.*, c.id as recognition, c.organisation, c.state->'name' as name,
      c.state->>'number' as number
    from (select *, ${attention}::integer as attention from board) ranked
      join cases c on c.id = ranked.id
    ${
      cursor && Number.isSafeInteger(weight)
        ? sql`where (-attention, ranked.id::text) > (${-weight}::integer, ${cursor[1] ?? ''})`
        : sql``
    }
    order by attention desc, ranked.id::text limit ${limit + 1}`.execute(database)
  const { rows: kept, next } = page(rows, limit, (row) => [String(row.attention), row.id])
  const items = kept.map((row) => ({ ...row, name: fromJson<Record<string, string>>(row.name) }))
  return { items, next }
}

/** One row for each province with a recognition, by its name; null for those of none. */
export async function totalBoard(database: Database, query: BoardQuery): Promise<BoardTotals[]> {
  const names = Object.keys(boardConditions(query.today, query.until))
  const { rows } = await sql<BoardTotals>`${counts(query)}
    select province, count(*)::integer as recognitions, ${summed([...names, ...probeColumns], 'board')}
    from board group by province order by province nulls last`.execute(database)
  return rows
}
