/** GET /tasks/{id}/acts: What completes a task, and what forbids it to you: “you may not sign because …”. */
import { z } from 'zod'
import { Task } from '../../domain/task.ts'
import type { Refusal } from '../../procedure/failures.ts'
import { TaskId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { problemDetails } from '../problem-details.ts'
import { inQueue } from '../queue.ts'
import { route } from '../route.ts'
import { actsOfTask } from '../task-acts.ts'

const Text = z.object({ en: z.string(), 'zh-CN': z.string() })
const Forbidden = z
  .object({
    type: z.string().describe('Kind of problem that the act would be answered with'),
    rule: z.string().optional().describe('The rule of separation, by its name'),
    title: Text,
    detail: Text,
    action: Text.describe('What to do next'),
  })
  .meta({ id: 'ForbiddenAct' })

/** As the refused act would be answered, in both languages. */
function forbidden(refusal: Refusal): z.infer<typeof Forbidden> {
  const problem = Problem.of(refusal)
  const [en, zh] = [problemDetails(problem, 'en', ''), problemDetails(problem, 'zh-CN', '')]
  const both = (part: 'title' | 'detail' | 'action') => ({ en: en[part], 'zh-CN': zh[part] })
  const { rule } = problem.facts
  return {
    type: en.type,
    ...(typeof rule === 'string' && { rule }),
    title: both('title'),
    detail: both('detail'),
    action: both('action'),
  }
}

export const listTaskActs = route(
  {
    method: 'get',
    path: '/tasks/{id}/acts',
    tag: 'Tasks',
    summary: 'What completes a task, and what forbids it to you even once you hold the task.',
    access: inQueue,
    params: TaskId,
    status: 200,
    response: z
      .object({
        task: Task,
        acts: z.array(z.object({ act: z.string(), forbidden: Forbidden.optional() })),
      })
      .meta({ id: 'TaskActs' }),
    problems: ['TaskNotFound', 'DossierNotFound', 'CaseNotFound'],
  },
  async ({ params, person }, parts) => {
    const { task, acts } = await actsOfTask(params.id, person, parts)
    return {
      task,
      acts: acts.map(({ act, refused }) => ({
        act,
        ...(refused && { forbidden: forbidden(refused) }),
      })),
    }
  },
)
