/** POST /tasks/{id}/completion: Complete a task by doing its act. */
import { z } from 'zod'
import { type TaskAct, TaskActContents } from '../../domain/act.ts'
import { actRule, taskActs } from '../../procedure/acts.ts'
import { followingCompletions } from '../following/kinds.ts'
import type { Role } from '../../procedure/roles.ts'
import { TaskId } from '../paging.ts'
import { route } from '../route.ts'
import { actOnTask } from '../tasks.ts'
import { TaskReceipt } from './claim-task.ts'

const epoch = z.int().nonnegative().describe('Epoch of your claim')
const done = (act: TaskAct) => TaskActContents[act].extend({ act: z.literal(act), epoch })

const doneFollowing = ({ act, content }: (typeof followingCompletions)[number]) =>
  content.extend({ act: z.literal(act), epoch })

/** Every act of the work queue, told apart by its name. */
export type Completion = { readonly act: string; readonly epoch: number } & Record<string, unknown>
const [first, ...others] = [...taskActs.map(done), ...followingCompletions.map(doneFollowing)]
export const Completion = z
  .discriminatedUnion('act', [first as ReturnType<typeof done>, ...others])
  .meta({ id: 'Completion' }) as unknown as z.ZodType<Completion>

const doers = [
  ...new Set([
    ...taskActs.flatMap((act): readonly Role[] => actRule(act).by),
    ...followingCompletions.flatMap(({ by }) => by),
  ]),
]

/** The payload of the act, with the claim that it is done under. */
export const payloadOf = (task: string, { act: _act, epoch: held, ...content }: Completion) => ({
  ...content,
  claim: { task, epoch: held },
})

export const completeTask = route(
  {
    method: 'post',
    path: '/tasks/{id}/completion',
    tag: 'Tasks',
    summary: 'Complete a task by doing its act.',
    description: 'The act must fit the kind of the task, and the epoch must be that of your claim.',
    access: doers,
    params: TaskId,
    body: Completion,
    idempotent: true,
    status: 200,
    response: TaskReceipt,
    problems: [
      ...(['TaskNotFound', 'TaskClosed', 'ClaimLost', 'ClaimRequired', 'NotEntitled'] as const),
      ...(['SeparationOfDuty', 'InterestNotDeclared', 'ConflictOfInterest'] as const),
      ...(['SecondCorrection', 'PanelTooSmall', 'UnknownCertificateType'] as const),
      ...(['ReasonsMissing', 'WrongStage', 'DocumentsUnopened', 'ConditionOpen'] as const),
      ...(['TooEarly', 'TooLate', 'MinutesNotCited', 'MatterNotFound', 'MatterClosed'] as const),
    ],
  },
  ({ params, person, key, body }, parts) => {
    const payload = payloadOf(params.id, body)
    return actOnTask({ task: params.id, act: body.act, person, key, payload }, parts)
  },
)
