/** POST /tasks/{id}/reassignment: Give a task to another person; acts under the earlier claim are refused from then on. */
import { ActPayloads } from '../../domain/act.ts'
import { TaskId } from '../paging.ts'
import { route } from '../route.ts'
import { actOnTask, whoMay } from '../tasks.ts'
import { TaskReceipt } from './claim-task.ts'

export const reassignTask = route(
  {
    method: 'post',
    path: '/tasks/{id}/reassignment',
    tag: 'Tasks',
    summary:
      'Give a task to another person; acts under the earlier claim are refused from then on.',
    access: whoMay('reassign'),
    params: TaskId,
    body: ActPayloads.reassign.omit({ task: true }),
    idempotent: true,
    status: 200,
    response: TaskReceipt,
    problems: ['TaskNotFound', 'TaskClosed', 'NotEntitled'],
  },
  ({ params, person, key, body }, parts) =>
    actOnTask(
      { task: params.id, act: 'reassign', person, key, payload: { ...body, task: params.id } },
      parts,
    ),
)
