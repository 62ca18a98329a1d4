/** What tasks are filtered by, whichever way they are found. */
import { type RawBuilder, sql } from 'kysely'
import { indexedText } from './text.ts'

export interface TaskFilters {
  readonly kind?: string | undefined
  readonly stage?: string | undefined
  readonly dueBy?: string | undefined
  /** Only what was due before this day. */
  readonly dueBefore?: string | undefined
  /** Only of cases that are on hold. */
  readonly onHold?: boolean | undefined
}

/** The last day, or one after all others where there is none: the order of open tasks. */
export const dueOrLast = sql<string>`coalesce(tasks.due, '9999')`

/** Found before the tasks are read: else the planner may walk all of them instead. */
export const casesWith = (text: string) =>
  sql<boolean>`tasks.dossier = any(array(select id from cases where ${indexedText('search', text)}))`

/** `migrations/0016-work-queue.ts` has an index of these cases. */
const isOnHold = sql<boolean>`tasks.dossier = any(array(
  select id from cases where state @? '$.holds[*] ? (!exists(@.ended))'))`

export function filters(query: TaskFilters): RawBuilder<boolean>[] {
  const { kind, stage, dueBy, dueBefore, onHold } = query
  return [
    ...(kind === undefined ? [] : [sql<boolean>`tasks.kind = ${kind}`]),
    ...(stage === undefined ? [] : [sql<boolean>`tasks.stage = ${stage}`]),
    ...(dueBy === undefined
      ? []
      : [sql<boolean>`tasks.due <= ${dueBy}`, sql<boolean>`${dueOrLast} <= ${dueBy}`]),
    ...(dueBefore === undefined
      ? []
      : [sql<boolean>`tasks.due < ${dueBefore}`, sql<boolean>`${dueOrLast} < ${dueBefore}`]),
    ...(onHold ? [isOnHold] : []),
  ]
}
