/** POST /tasks/{id}/completion: Complete a task by doing its act. */
import { z } from 'zod'
import { type TaskAct, TaskActContents as Contents } from '../../domain/act.ts'
import { TaskId } from '../paging.ts'
import { route } from '../route.ts'
import { dossierOfTask } from '../tasks.ts'
import { TaskReceipt } from './claim-task.ts'

const epoch = z.int().nonnegative().describe('Epoch of your claim')
const done = <A extends TaskAct>(act: A) => ({ act: z.literal(act), epoch })

const Completion = z
  .discriminatedUnion('act', [
    Contents.accept.extend(done('accept')),
    Contents['refuse-acceptance'].extend(done('refuse-acceptance')),
    Contents['request-correction'].extend(done('request-correction')),
    Contents.assign.extend(done('assign')),
    Contents['declare-interest'].extend(done('declare-interest')),
    Contents['give-opinion'].extend(done('give-opinion')),
    Contents.propose.extend(done('propose')),
    Contents.decide.extend(done('decide')),
    Contents['return-proposal'].extend(done('return-proposal')),
  ])
  .meta({ id: 'Completion' })

export const completeTask = route(
  {
    method: 'post',
    path: '/tasks/{id}/completion',
    tag: 'Tasks',
    summary: 'Complete a task by doing its act.',
    description: 'The act must fit the kind of the task, and the epoch must be that of your claim.',
    access: ['intake', 'officer', 'expert', 'head'],
    params: TaskId,
    body: Completion,
    idempotent: true,
    status: 200,
    response: TaskReceipt,
    problems: [
      'TaskNotFound',
      'TaskClosed',
      'ClaimLost',
      'ClaimRequired',
      'NotEntitled',
      'SeparationOfDuty',
      'InterestNotDeclared',
      'ConflictOfInterest',
      'SecondCorrection',
      'PanelTooSmall',
      'UnknownCertificateType',
      'ReasonsMissing',
      'WrongStage',
    ],
  },
  ({ params, person, key, body: { act, epoch: held, ...content } }, { dossiers }) => {
    const payload = { ...content, claim: { task: params.id, epoch: held } } as never
    return dossiers.actOnTask(dossierOfTask(params.id), act, { person, key, payload })
  },
)
