/** POST /tasks/{id}/claim: Take a task from the queue; acts on it name the epoch that this answers. */
import type { z } from 'zod'
import { Receipt } from '../../domain/receipt.ts'
import { Task } from '../../domain/task.ts'
import { TaskId } from '../paging.ts'
import { route } from '../route.ts'
import { actOnTask, whoMay } from '../tasks.ts'

/** A receipt and the task after the act: its epoch is what the next act must name. */
export const TaskReceipt = Receipt.extend({ task: Task }).meta({ id: 'TaskReceipt' })
export type TaskReceipt = z.infer<typeof TaskReceipt>

export const claimTask = route(
  {
    method: 'post',
    path: '/tasks/{id}/claim',
    tag: 'Tasks',
    summary: 'Take a task from the queue; acts on it name the epoch that this answers.',
    access: whoMay('claim'),
    params: TaskId,
    idempotent: true,
    status: 200,
    response: TaskReceipt,
    problems: ['TaskNotFound', 'TaskClosed', 'ClaimLost', 'NotEntitled'],
  },
  ({ params, person, key }, parts) =>
    actOnTask({ task: params.id, act: 'claim', person, key, payload: { task: params.id } }, parts),
)
