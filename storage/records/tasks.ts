/** The work queue: open tasks by role, assignee, due date, stage and text. */
import { type RawBuilder, sql } from 'kysely'
import type { Task } from '../../domain/task.ts'
import { decodeCursor, page, type Page } from './cursor.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'
import { containsText, indexedText, nearest, pageWithText } from './text.ts'

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
  const { text, limit, roles } = query
  const most = limit + 1
  const open = async (parts: Parts) => (await openTasks(query, parts).execute(database)).rows
  const near = (tasks: number, sought: string) => () =>
    open({
      reach: Math.max(most, Math.ceil(tasks / roles.length)),
      near: containsText('cases.search', sought),
    })
  const rows =
    text === undefined
      ? await open({ reach: most })
      : await pageWithText(most, near(nearest, text), near(3 * nearest, text), () =>
          open({ reach: most, named: casesWith(text) }),
        )
  const { rows: kept, next } = page(rows, query.limit, (row) => [row.dueOrLast, row.id])
  const items = kept.map(({ task, organisation, caName }) => ({
    task: fromJson<Task>(task),
    organisation,
    caName: fromJson<Record<string, string> | null>(caName) ?? {},
  }))
  return { items, next }
}

/** Found before the tasks are read: else the planner may walk all of them instead. */
const casesWith = (text: string) =>
  sql<boolean>`tasks.dossier = any(array(select id from cases where ${indexedText('search', text)}))`

interface Parts {
  /** How many tasks of each role are read. */
  readonly reach: number
  /** What the cases of those must have. */
  readonly near?: RawBuilder<boolean>
  /** Which cases' tasks are read at all. */
  readonly named?: RawBuilder<boolean>
}

/** Each role's tasks stand in the order of their index; what is shown of them is read for one page only. */
function openTasks(query: TaskQuery, { reach, near, named }: Parts) {
  const most = query.limit + 1
  return sql<Row>`
    with found as materialized (
      select next.id, next.due_or_last
      from unnest(${[...query.roles]}::text[]) as held (role) cross join lateral (
        select tasks.id, tasks.dossier, ${dueOrLast} as due_or_last
        from tasks ${asksCase(query) ? sql`join cases on cases.id = tasks.dossier` : sql``}
        where ${sql.join([...conditions(query), ...(named ? [named] : [])], sql` and `)}
        order by ${dueOrLast}, tasks.id limit ${reach}) as next
      ${near ? sql`join cases on cases.id = next.dossier where ${near}` : sql``}
      order by next.due_or_last, next.id limit ${most})
    select tasks.id, tasks.task, cases.organisation, found.due_or_last as "dueOrLast",
      coalesce(cases.state->'filings'->-1->'caName', cases.state->'name') as "caName"
    from found join tasks on tasks.id = found.id join cases on cases.id = tasks.dossier
    order by found.due_or_last, found.id`
}

/** Whether the case says which of its tasks are the caller's. */
const asksCase = ({ organisation, roles }: TaskQuery) =>
  organisation !== undefined || roles.includes('consulted') || roles.includes('provincial')

function ofCase({ organisation, body }: TaskQuery) {
  return [
    sql<boolean>`(tasks.role <> 'consulted' or cases.state->'consultations' @> jsonb_build_array(
      jsonb_build_object('id', tasks.task->>'subject', 'organisation', ${body ?? ''}::text)))`,
    sql<boolean>`(tasks.role <> 'provincial' or cases.province = ${body ?? ''})`,
    ...(organisation === undefined
      ? []
      : [
          sql<boolean>`(cases.organisation = ${organisation} or cases.state->'agency'->>'organisation' = ${organisation})`,
        ]),
  ]
}

function conditions(query: TaskQuery) {
  const { assignee, unassigned, kind, stage, dueBy, after } = query
  const cursor = after ? decodeCursor(after, 2) : undefined
  return [
    sql<boolean>`tasks.state = 'open'`,
    sql<boolean>`tasks.role = held.role`,
    ...(asksCase(query) ? ofCase(query) : []),
    ...(assignee === undefined ? [] : [sql<boolean>`tasks.assignee = ${assignee}`]),
    ...(unassigned ? [sql<boolean>`tasks.assignee is null`] : []),
    ...(kind === undefined ? [] : [sql<boolean>`tasks.kind = ${kind}`]),
    ...(stage === undefined ? [] : [sql<boolean>`tasks.stage = ${stage}`]),
    ...(dueBy === undefined
      ? []
      : [sql<boolean>`tasks.due <= ${dueBy}`, sql<boolean>`${dueOrLast} <= ${dueBy}`]),
    ...(cursor
      ? [sql<boolean>`(${dueOrLast}, tasks.id) > (${cursor[0] ?? ''}, ${cursor[1] ?? ''})`]
      : []),
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
