/** Acts on tasks: claim, release, reassign. Each makes a new epoch, so that acts under an earlier claim are told apart. */
import type { Dossier } from '../../domain/dossier.ts'
import type { Person } from '../../domain/person.ts'
import type { Task } from '../../domain/task.ts'
import { actNames, actRule } from '../../procedure/acts.ts'
import { byClaim } from '../../procedure/may-act.ts'
import { rolesOn } from '../../procedure/delegation.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { separationOfDuty } from '../../procedure/separation-of-duty.ts'
import { assign, findTask, notFree, notOpen, unassign } from '../case/claims.ts'
import type { Acts } from './act.ts'

/** Bodies see each other's letters no more than strangers do. */
const ofAnotherBody = (state: Dossier, { role, subject }: Task, by: Person): boolean =>
  role === 'consulted' &&
  state.consultations.some(
    ({ id, organisation }) => id === subject && organisation !== by.organisation,
  )

function notOfRole(state: Dossier, task: Task, { by, at }: { by: Person; at: string }) {
  const mayTake = rolesOn(by, state, at).includes(task.role) && !ofAnotherBody(state, task, by)
  return mayTake
    ? undefined
    : refuse('NotEntitled', `expected the role ${task.role}`, { roles: [task.role] })
}

/** A task that the person could not complete by the separation of duty is not taken away from those who can. */
function excluded(state: Dossier, task: Task, { by, at }: { by: Person; at: string }) {
  const claim = { task: task.id, epoch: task.epoch }
  const [first, ...others] = actNames
    .filter((act) => actRule(act).task === task.kind)
    .map((act) => separationOfDuty(by, act, state, { at, claim }))
  const refused = first && others.every((other) => other) ? first : undefined
  return refused?.type === 'InterestNotDeclared' ? undefined : refused
}

/** Tasks of panel members belong to the seat, not to the queue. */
const ofPanel = (task: Task): Refusal | undefined =>
  task.role === 'expert'
    ? refuse('NotEntitled', 'expected a task of the queue; a panel seat is filled by assigning', {
        kind: task.kind,
      })
    : undefined

export const taskActs: Acts<'claim' | 'release' | 'reassign'> = {
  claim: {
    refusal: (state, { task: id }, { by, at }) => {
      const task = findTask(state, id)
      const taken = notFree(task, id)
      if (taken || !task) return taken
      return notOfRole(state, task, { by, at }) ?? excluded(state, task, { by, at })
    },
    record: (draft, { task }, { by }) => assign(draft, task, by),
  },

  release: {
    refusal: (state, { claim: held }, { by }) => {
      const task = findTask(state, held.task)
      return byClaim(by, task, held) ?? (task && ofPanel(task))
    },
    record: (draft, { claim: held }) => unassign(draft, held.task),
  },

  reassign: {
    refusal: (state, { task: id }) => {
      const task = findTask(state, id)
      return notOpen(task, id) ?? (task && ofPanel(task))
    },
    record: (draft, { task, to }) => assign(draft, task, to),
  },
}
