/** Acts on tasks: claim, release, reassign. Each makes a new epoch, so that acts under an earlier claim are told apart. */
import type { Dossier } from '../../domain/dossier.ts'
import type { Person } from '../../domain/person.ts'
import type { Task } from '../../domain/task.ts'
import { actNames, actRule } from '../../procedure/acts.ts'
import { byClaim } from '../../procedure/may-act.ts'
import { rolesOn } from '../../procedure/delegation.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { separationOfDuty } from '../../procedure/separation-of-duty.ts'
import type { Acts } from './act.ts'

const find = (state: Dossier, id: string): Task | undefined =>
  state.tasks.find((task) => task.id === id)

function notOpen(task: Task | undefined, id: string): Refusal | undefined {
  if (!task)
    return refuse('TaskNotFound', `expected a task of this dossier, got ${id}`, { task: id })
  if (task.state !== 'open')
    return refuse('TaskClosed', `expected an open task, got one that is ${task.state}`, {
      task: id,
      state: task.state,
    })
  return undefined
}

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
      const task = find(state, id)
      const closed = notOpen(task, id)
      if (closed || !task) return closed
      if (task.assignee)
        return refuse(
          'ClaimLost',
          `expected a task that nobody holds, ${task.assignee.name} holds it`,
          {
            task: id,
            holder: task.assignee.name,
            epoch: task.epoch,
          },
        )
      return notOfRole(state, task, { by, at }) ?? excluded(state, task, { by, at })
    },
    record: (draft, { task: id }, { by }) => {
      const task = find(draft, id)
      if (!task) return
      task.assignee = { sub: by.sub, name: by.name }
      task.epoch += 1
    },
  },

  release: {
    refusal: (state, { claim: held }, { by }) => {
      const task = find(state, held.task)
      return byClaim(by, task, held) ?? (task && ofPanel(task))
    },
    record: (draft, { claim: held }) => {
      const task = find(draft, held.task)
      if (!task) return
      delete task.assignee
      task.epoch += 1
    },
  },

  reassign: {
    refusal: (state, { task: id }) => {
      const task = find(state, id)
      return notOpen(task, id) ?? (task && ofPanel(task))
    },
    record: (draft, { task: id, to }) => {
      const task = find(draft, id)
      if (!task) return
      task.assignee = { sub: to.sub, name: to.name }
      task.epoch += 1
    },
  },
}
