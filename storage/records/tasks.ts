/** The work queue: open tasks by role, assignee, due date, stage and text. */
import { sql } from 'kysely'
import type { Task } from '../../domain/task.ts'
import { decodeCursor, page, type Page } from './cursor.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'
import { containsText } from './text.ts'

export interface TaskQuery {
  readonly roles: readonly string[]
  /** Applicants see tasks of their own organisation's dossiers only. */
  readonly organisation?: string | undefined
  /** The body that the caller belongs to: it sees the letters to itself only. */
  readonly body?: string | undefined
  /** Experts see only tasks on their own desk. */
  readonly assignee?: string | undefined
  readonly unassigned?: boolean | undefined
  readonly kind?: string | undefined
  readonly stage?: string | undefined
  readonly dueBy?: string | undefined
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** A task as the queue shows it, with the names that people know the dossier by. */
export interface QueuedTask {
  readonly task: Task
  readonly organisation: string
  readonly caName: Record<string, string>
}

const dueOrLast = sql<string>`coalesce(tasks.due, '9999')`

interface Row {
  readonly id: string
  readonly task: unknown
  readonly organisation: string
  readonly dueOrLast: string
  readonly caName: unknown
}

/** Open tasks, the next due first. */
export async function listTasks(database: Database, query: TaskQuery): Promise<Page<QueuedTask>> {
  const cursor = query.after ? decodeCursor(query.after, 2) : undefined
  const isAfter = cursor
    ? [sql<boolean>`(${dueOrLast}, tasks.id) > (${cursor[0]}, ${cursor[1]})`]
    : []
  const most = query.limit + 1
  // Each role's tasks stand in the order of their index; what is shown of them is read for one page only.
  const { rows } = await sql<Row>`
    with found as materialized (
      select next.id, next.due_or_last
      from unnest(${[...query.roles]}::text[]) as held (role) cross join lateral (
        select tasks.id, ${dueOrLast} as due_or_last
        from tasks join cases on cases.id = tasks.dossier
        where tasks.state = 'open' and tasks.role = held.role
          and ${sql.join([...conditions(query), ...isAfter], sql` and `)}
        order by ${dueOrLast}, tasks.id limit ${most}) as next
      order by next.due_or_last, next.id limit ${most})
    select tasks.id, tasks.task, cases.organisation, found.due_or_last as "dueOrLast",
      coalesce(cases.state->'filings'->-1->'caName', cases.state->'name') as "caName"
    from found join tasks on tasks.id = found.id join cases on cases.id = tasks.dossier
    order by found.due_or_last, found.id`.execute(database)
  const { rows: kept, next } = page(rows, query.limit, (row) => [row.dueOrLast, row.id])
  const items = kept.map(({ task, organisation, caName }) => ({
    task: fromJson<Task>(task),
    organisation,
    caName: fromJson<Record<string, string> | null>(caName) ?? {},
  }))
  return { items, next }
}

function conditions(query: TaskQuery) {
  const { organisation, body, assignee, unassigned, kind, stage, dueBy, text } = query
  return [
    sql<boolean>`(tasks.role <> 'consulted' or cases.state->'consultations' @> jsonb_build_array(
      jsonb_build_object('id', tasks.task->>'subject', 'organisation', ${body ?? ''}::text)))`,
    sql<boolean>`(tasks.role <> 'provincial' or cases.province = ${body ?? ''})`,
    ...(organisation === undefined
      ? []
      : [
          sql<boolean>`(cases.organisation = ${organisation} or cases.state->'agency'->>'organisation' = ${organisation})`,
        ]),
    ...(assignee === undefined ? [] : [sql<boolean>`tasks.assignee = ${assignee}`]),
    ...(unassigned ? [sql<boolean>`tasks.assignee is null`] : []),
    ...(kind === undefined ? [] : [sql<boolean>`tasks.kind = ${kind}`]),
    ...(stage === undefined ? [] : [sql<boolean>`tasks.stage = ${stage}`]),
    ...(dueBy === undefined ? [] : [sql<boolean>`tasks.due <= ${dueBy}`]),
    ...(text === undefined ? [] : [containsText('cases.search', text)]),
  ]
}

/** One task in whatever state, or undefined. */
export async function findTask(database: Database, id: string): Promise<Task | undefined> {
  const row = await database
    .selectFrom('tasks')
    .select('task')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromJson<Task>(row.task)
}
