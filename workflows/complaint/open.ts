/** An open complaint, as its stages work on it. */
import type { ComplaintCase } from '../../domain/complaint/state.ts'
import type { TaskKind } from '../../procedure/tasks.ts'
import type { OpenCase } from '../case/open-case.ts'
import { type NewTask, openTask, ensureTask } from '../case/tasks.ts'

export type OpenComplaint = OpenCase<ComplaintCase>

/** Opens a task in the queue of the province that the recognition has its contact in, else of the ministry; called inside a change. */
export function ensureHandlersTask(draft: ComplaintCase, kind: TaskKind, options: NewTask): void {
  if (openTask(draft, kind)) return
  ensureTask(draft, kind, options)
  const task = openTask(draft, kind)
  if (task && draft.province !== undefined) task.role = 'provincial'
}
