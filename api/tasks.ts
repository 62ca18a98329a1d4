/** Acts on tasks, whichever kind of case they belong to. */
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Task } from '../domain/task.ts'
import { type ActName, actNames, actRule } from '../procedure/acts.ts'
import { commonRules } from '../procedure/following/common.ts'
import type { Role } from '../procedure/roles.ts'
import { actOnFollowing } from './following/tasks.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'

export interface TaskAct {
  readonly task: string
  readonly act: string
  readonly person: Person
  readonly key: string
  readonly payload: object
}

/** Who claims, releases and reassigns tasks, on dossiers and on the cases that follow a grant. */
export const whoMay = (act: 'claim' | 'release' | 'reassign'): readonly Role[] => [
  ...new Set([...actRule(act).by, ...commonRules([])[act].by]),
]

/** The case in a task id; ids have the form <case>.<number>. */
export function caseOfTask(task: string): string {
  const [id] = task.split('.')
  if (!id) throw new Problem('TaskNotFound', `expected a task id, got ${task}`)
  return id
}

export const isOfProcedure = (act: string): act is ActName =>
  (actNames as readonly string[]).includes(act)

/** Does an act on a task; answers the task as the act left it. */
export async function actOnTask(
  { task, act, ...request }: TaskAct,
  parts: Parts,
): Promise<Receipt & { task: Task }> {
  const id = caseOfTask(task)
  const done = await actOnFollowing(id, act, request, parts)
  if (done) return done
  if (!isOfProcedure(act))
    throw new Problem('TaskNotFound', `expected a task that ${act} completes, got ${task}`)
  return parts.dossiers.actOnTask(id, act, { ...request, payload: request.payload })
}
