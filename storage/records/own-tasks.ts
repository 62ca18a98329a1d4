/** What a person has done, and what their cases wait for that is not on their own desk. */
import { type RawBuilder, sql } from 'kysely'
import { decodeCursor, type Page } from './cursor.ts'
import { counted, type QueuedTask, queuedPage, readQueued } from './queued-tasks.ts'
import type { Database } from './tables.ts'
import { casesWith, dueOrLast, filters, type TaskFilters } from './task-filters.ts'

export interface OwnTaskQuery extends TaskFilters {
  readonly sub: string
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}
export interface WaitingQuery extends OwnTaskQuery {
  /** What waits in the queues of these roles is the person's own to take. */
  readonly roles: readonly string[]
}

const doneBy = (sub: string) =>
  sql<boolean>`tasks.state = 'completed' and tasks.task->'closedBy'->>'sub' = ${sub}`

const closedAt = sql<string>`(tasks.task->>'closedAt')`

interface Order {
  readonly place: RawBuilder<string>
  readonly direction: 'ascending' | 'descending'
}

function found(query: OwnTaskQuery, where: RawBuilder<boolean>, { place, direction }: Order) {
  const { text, after, limit } = query
  const cursor = after ? decodeCursor(after, 2) : undefined
  const follows = sql.raw(direction === 'ascending' ? '>' : '<')
  const order = sql.raw(direction === 'ascending' ? 'asc' : 'desc')
  const all = [
    where,
    ...filters(query),
    ...(text === undefined ? [] : [casesWith(text)]),
    ...(cursor
      ? [sql<boolean>`(${place}, tasks.id) ${follows} (${cursor[0] ?? ''}, ${cursor[1] ?? ''})`]
      : []),
  ]
  return sql`select tasks.id, ${place} as place from tasks where ${sql.join(all, sql` and `)}
    order by ${place} ${order}, tasks.id ${order} limit ${limit + 1}`
}

const done = (query: OwnTaskQuery) =>
  found(query, doneBy(query.sub), { place: closedAt, direction: 'descending' })

const waiting = (query: WaitingQuery) =>
  found(
    query,
    sql<boolean>`tasks.state = 'open' and tasks.assignee is distinct from ${query.sub}
      and (tasks.assignee is not null or tasks.role <> all(${[...query.roles]}::text[]))
      and tasks.dossier = any(array(select distinct tasks.dossier from tasks where ${doneBy(query.sub)}))`,
    { place: dueOrLast, direction: 'ascending' },
  )

/** What the person has completed, the newest first. */
export async function listDone(database: Database, query: OwnTaskQuery): Promise<Page<QueuedTask>> {
  return queuedPage(await readQueued(database, done(query), 'descending'), query.limit)
}

/** Open tasks of others in cases that the person has worked on, the next due first. */
export async function listWaiting(
  database: Database,
  query: WaitingQuery,
): Promise<Page<QueuedTask>> {
  return queuedPage(await readQueued(database, waiting(query)), query.limit)
}

/** How many the query finds, counted no further than its limit. */
export const countWaiting = (database: Database, query: WaitingQuery): Promise<number> =>
  counted(database, waiting({ ...query, limit: query.limit - 1 }))
