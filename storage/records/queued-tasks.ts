/** A task as the queue shows it: with what its case is known by, and where that case stands. */
import { type RawBuilder, sql } from 'kysely'
import type { Hold } from '../../domain/matter/work.ts'
import type { Task } from '../../domain/task.ts'
import type { CaseKind } from '../../procedure/case-kinds.ts'
import { page, type Page } from './cursor.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

export interface QueuedTask {
  readonly task: Task
  readonly caseKind: CaseKind
  /** When something last happened in the case. */
  readonly caseUpdatedAt: string
  readonly organisation: string
  readonly caName: Record<string, string>
  /** ISO 3166, as the applicant declares it. */
  readonly country?: string
  /** The last hold of the case, whether or not it has ended. */
  readonly hold?: Hold
}

interface Row {
  readonly id: string
  readonly place: string
  readonly task: unknown
  readonly organisation: string
  readonly caName: unknown
  readonly caseKind: CaseKind
  readonly caseUpdatedAt: string
  readonly country: string | null
  readonly hold: unknown
}

/** `found` selects id and place of tasks, in the order of both; what is shown of them is read for one page only. */
export async function readQueued(
  database: Database,
  found: RawBuilder<unknown>,
  order: 'ascending' | 'descending' = 'ascending',
): Promise<readonly Row[]> {
  const direction = sql.raw(order === 'ascending' ? 'asc' : 'desc')
  const { rows } = await sql<Row>`
    with found as materialized (${found})
    select tasks.id, found.place, tasks.task, cases.organisation, cases.kind as "caseKind",
      cases.updated_at as "caseUpdatedAt", cases.state->'holds'->-1 as hold,
      coalesce(cases.form->'identity'->>'country', cases.state->'provider'->>'country') as country,
      coalesce(cases.state->'filings'->-1->'caName', cases.state->'name') as "caName"
    from found join tasks on tasks.id = found.id join cases on cases.id = tasks.dossier
    order by found.place ${direction}, found.id ${direction}`.execute(database)
  return rows
}

/** Cuts one row more than the limit into a page. */
export function queuedPage(rows: readonly Row[], limit: number): Page<QueuedTask> {
  const { rows: kept, next } = page(rows, limit, ({ place, id }) => [place, id])
  return { items: kept.map(queued), next }
}

const queued = ({ task, caName, country, hold, organisation, ...rest }: Row): QueuedTask => ({
  task: fromJson<Task>(task),
  caseKind: rest.caseKind,
  caseUpdatedAt: rest.caseUpdatedAt,
  organisation,
  caName: fromJson<Record<string, string> | null>(caName) ?? {},
  ...(country !== null && { country }),
  ...(hold !== null && { hold: fromJson<Hold>(hold) }),
})

/** How many rows there are. */
export async function counted(database: Database, rows: RawBuilder<unknown>): Promise<number> {
  const answer = await sql<{
    count: number
  }>`select count(*)::int as count from (${rows}) as found`.execute(database)
  return answer.rows[0]?.count ?? 0
}
