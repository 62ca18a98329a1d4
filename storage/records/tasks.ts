/** The work queue: open tasks by role, assignee, due date, stage and text. */
import { type RawBuilder, sql } from 'kysely'
import type { Task } from '../../domain/task.ts'
import { decodeCursor, type Page } from './cursor.ts'
import { fromJson } from './json.ts'
import { counted, type QueuedTask, queuedPage, readQueued } from './queued-tasks.ts'
import type { Database } from './tables.ts'
import { casesWith, dueOrLast, filters, type TaskFilters } from './task-filters.ts'
import { containsText, nearest, pageWithText } from './text.ts'

export interface TaskQuery extends TaskFilters {
  readonly roles: readonly string[]
  /** Applicants see tasks of their own organisation's dossiers only. */
  readonly organisation?: string | undefined
  /** The body that the caller belongs to: it sees the letters to itself only. */
  readonly body?: string | undefined
  /** Experts see only tasks on their own desk. */
  readonly assignee?: string | undefined
  readonly unassigned?: boolean | undefined
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Open tasks, the next due first. */
export async function listTasks(database: Database, query: TaskQuery): Promise<Page<QueuedTask>> {
  const { text, limit, roles } = query
  const most = limit + 1
  const read = (parts: Parts) => readQueued(database, openTasks(query, parts))
  const near = (tasks: number, sought: string) => () =>
    read({
      reach: Math.max(most, Math.ceil(tasks / roles.length)),
      near: containsText('cases.search', sought),
    })
  const rows =
    text === undefined
      ? await read({ reach: most })
      : await pageWithText(most, near(nearest, text), near(3 * nearest, text), () =>
          read({ reach: most, named: casesWith(text) }),
        )
  return queuedPage(rows, limit)
}

interface Parts {
  /** How many tasks of each role are read. */
  readonly reach: number
  /** What the cases of those must have. */
  readonly near?: RawBuilder<boolean>
  /** Which cases' tasks are read at all. */
  readonly named?: RawBuilder<boolean>
}

/** Each role's tasks stand in the order of their index. */
function openTasks(query: TaskQuery, { reach, near, named }: Parts) {
  return sql`
    select next.id, next.place
    from unnest(${[...query.roles]}::text[]) as held (role) cross join lateral (
      select tasks.id, tasks.dossier, ${dueOrLast} as place
      from tasks ${asksCase(query) ? sql`join cases on cases.id = tasks.dossier` : sql``}
      where ${sql.join([...conditions(query), ...(named ? [named] : [])], sql` and `)}
      order by ${dueOrLast}, tasks.id limit ${reach}) as next
    ${near ? sql`join cases on cases.id = next.dossier where ${near}` : sql``}
    order by next.place, next.id limit ${query.limit + 1}`
}

/** How many open tasks the query finds, counted no further than its limit. */
export async function countTasks(database: Database, query: TaskQuery): Promise<number> {
  const { limit } = query
  return counted(database, openTasks({ ...query, limit: limit - 1 }, { reach: limit }))
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
  const { assignee, unassigned, after } = query
  const cursor = after ? decodeCursor(after, 2) : undefined
  return [
    sql<boolean>`tasks.state = 'open'`,
    sql<boolean>`tasks.role = held.role`,
    ...(asksCase(query) ? ofCase(query) : []),
    ...(assignee === undefined ? [] : [sql<boolean>`tasks.assignee = ${assignee}`]),
    ...(unassigned ? [sql<boolean>`tasks.assignee is null`] : []),
    ...filters(query),
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
