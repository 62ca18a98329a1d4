/** POST /tasks/{id}/release: Put a task back into the queue. */
import { z } from 'zod'
import { TaskId } from '../paging.ts'
import { route } from '../route.ts'
import { actOnTask, whoMay } from '../tasks.ts'
import { TaskReceipt } from './claim-task.ts'

export const releaseTask = route(
  {
    method: 'post',
    path: '/tasks/{id}/release',
    tag: 'Tasks',
    summary: 'Put a task back into the queue.',
    access: whoMay('release'),
    params: TaskId,
    body: z.strictObject({ epoch: z.int().nonnegative() }),
    idempotent: true,
    status: 200,
    response: TaskReceipt,
    problems: ['TaskNotFound', 'TaskClosed', 'ClaimLost', 'ClaimRequired', 'NotEntitled'],
  },
  ({ params, person, key, body }, parts) =>
    actOnTask(
      {
        task: params.id,
        act: 'release',
        person,
        key,
        payload: { claim: { task: params.id, epoch: body.epoch } },
      },
      parts,
    ),
)
