/** POST /dossiers/{id}/acts/{act}/preview: What an act will do, for what is written in its form; nothing is done. */
import { z } from 'zod'
import { CaseActContents } from '../../domain/act.ts'
import { actRule } from '../../procedure/acts.ts'
import type { Role } from '../../procedure/roles.ts'
import { ActPreview, AnyBody, previewDescription } from '../previews/answer.ts'
import { previewOnDossier, previewOnTask } from '../previews/preview.ts'
import { TaskId } from '../paging.ts'
import { route } from '../route.ts'
import { validate } from '../validate.ts'
import { simpleActs } from './case-acts.ts'
import { completeTask, Completion, payloadOf } from './complete-task.ts'

const previewed = [...simpleActs, 'withdraw'] as const

export const previewAct = route(
  {
    method: 'post',
    path: '/dossiers/{id}/acts/{act}/preview',
    tag: 'Acts',
    summary: 'What an act on the case will do, before it is done.',
    description: previewDescription,
    access: [...new Set(previewed.flatMap((act): readonly Role[] => actRule(act).by))],
    params: z.object({ id: z.uuid(), act: z.enum(previewed) }),
    body: AnyBody,
    status: 200,
    response: ActPreview,
    problems: [
      ...(['DossierNotFound', 'WrongStage', 'NotEntitled', 'SeparationOfDuty'] as const),
      ...(['ConflictOfInterest', 'MatterNotFound', 'MatterClosed', 'TooEarly'] as const),
      ...(['TooLate', 'AgencyEnded'] as const),
    ],
  },
  async ({ params: { id, act }, person, body }, parts) => {
    const payload = validate(CaseActContents[act] as z.ZodType<object>, body, { pointer: '' })
    return previewOnDossier(id, { act, person, payload }, parts)
  },
)

const { access, problems = [] } = completeTask.contract

export const previewCompletion = route(
  {
    method: 'post',
    path: '/tasks/{id}/completion/preview',
    tag: 'Tasks',
    summary: 'What completing a task will do, before it is done.',
    description: previewDescription,
    access,
    params: TaskId,
    body: AnyBody,
    status: 200,
    response: ActPreview,
    problems,
  },
  async ({ params, person, body }, parts) => {
    const completion = validate(Completion, body, { pointer: '' })
    const payload = payloadOf(params.id, completion)
    return previewOnTask(params.id, { act: completion.act, person, payload }, parts)
  },
)
