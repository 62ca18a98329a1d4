/** The acts that complete a task, and for each the rule that forbids it to a person even once they hold the task. */
import type { Person } from '../domain/person.ts'
import type { Task } from '../domain/task.ts'
import { actNames, actRule } from '../procedure/acts.ts'
import type { Refusal } from '../procedure/failures.ts'
import { followingRefusal } from '../procedure/following/act-rule.ts'
import { refusal } from '../procedure/may-act.ts'
import { definitionOf } from './following/tasks.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { caseOfTask } from './tasks.ts'
import { isOfficial } from './views.ts'

export interface JudgedAct {
  readonly act: string
  readonly refused?: Refusal | undefined
}

/** The case as it would be if the person held the task. */
function heldBy<C extends { readonly tasks: readonly Task[] }>(
  state: C,
  id: string,
  person: Person,
) {
  const { sub, name } = person
  const task = state.tasks.find((each) => each.id === id)
  const isTheirs = task && (person.roles.includes(task.role) || task.assignee?.sub === sub)
  if (!task || !(isTheirs || isOfficial(person)))
    throw new Problem('TaskNotFound', `expected a task that you may see, got ${id}`)
  const held = { ...task, assignee: { sub, name } }
  const facts = { ...state, tasks: state.tasks.map((each) => (each === task ? held : each)) }
  const circumstance = { at: new Date().toISOString(), claim: { task: id, epoch: task.epoch } }
  return { task, facts, circumstance }
}

type Needed = Pick<Parts, 'records' | 'following' | 'dossiers'>

export async function actsOfTask(id: string, person: Person, parts: Needed) {
  const about = caseOfTask(id)
  const definition = await definitionOf(about, parts)
  if (definition) {
    const state = await parts.following.read(definition, about, person)
    const { task, facts, circumstance } = heldBy(state, id, person)
    const acts = Object.entries(definition.rules)
      .filter(([, rule]) => rule.task === task.kind)
      .map(([act, rule]): JudgedAct => {
        const refused = followingRefusal(person, { act, rule }, facts, circumstance)
        return { act, refused }
      })
    return { task, acts }
  }
  const { dossier } = await parts.dossiers.read(about, person)
  const { task, facts, circumstance } = heldBy(dossier, id, person)
  const acts = actNames
    .filter((act) => actRule(act).task === task.kind)
    .map((act): JudgedAct => ({ act, refused: refusal(person, act, facts, circumstance) }))
  return { task, acts }
}
