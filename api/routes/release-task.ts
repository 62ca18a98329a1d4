/** POST /tasks/{id}/release: Put a task back into the queue. */
import { actRule } from '../../procedure/acts.ts'
import { z } from 'zod'
import { TaskId } from '../paging.ts'
import { route } from '../route.ts'
import { dossierOfTask } from '../tasks.ts'
import { TaskReceipt } from './claim-task.ts'

export const releaseTask = route(
  {
    method: 'post',
    path: '/tasks/{id}/release',
    tag: 'Tasks',
    summary: 'Put a task back into the queue.',
    access: actRule('release').by,
    params: TaskId,
    body: z.strictObject({ epoch: z.int().nonnegative() }),
    idempotent: true,
    status: 200,
    response: TaskReceipt,
    problems: ['TaskNotFound', 'TaskClosed', 'ClaimLost', 'ClaimRequired', 'NotEntitled'],
  },
  ({ params, person, key, body }, { dossiers }) =>
    dossiers.actOnTask(dossierOfTask(params.id), 'release', {
      person,
      key,
      payload: { claim: { task: params.id, epoch: body.epoch } },
    }),
)
