/** Claims on tasks: each makes a new epoch, so that acts under an earlier one are told apart. */
import type { CaseState } from '../../domain/case.ts'
import type { PersonName } from '../../domain/person.ts'
import type { Task } from '../../domain/task.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { now } from './event-source.ts'

export const findTask = (state: CaseState, id: string): Task | undefined =>
  state.tasks.find((task) => task.id === id)

export function notOpen(task: Task | undefined, id: string): Refusal | undefined {
  if (!task) return refuse('TaskNotFound', `expected a task of this case, got ${id}`, { task: id })
  if (task.state !== 'open')
    return refuse('TaskClosed', `expected an open task, got one that is ${task.state}`, {
      task: id,
      state: task.state,
    })
  return undefined
}

/** A task that is not open, or that somebody holds. */
export function notFree(task: Task | undefined, id: string): Refusal | undefined {
  const closed = notOpen(task, id)
  if (closed || !task?.assignee) return closed
  const holder = task.assignee.name
  return refuse('ClaimLost', `expected a task that nobody holds, ${holder} holds it`, {
    task: id,
    holder,
    epoch: task.epoch,
  })
}

export function assign(draft: CaseState, id: string, to: PersonName): void {
  const task = findTask(draft, id)
  if (!task) return
  task.assignee = { sub: to.sub, name: to.name }
  task.assignedAt = now()
  task.epoch += 1
}

export function unassign(draft: CaseState, id: string): void {
  const task = findTask(draft, id)
  if (!task) return
  delete task.assignee
  delete task.assignedAt
  task.epoch += 1
}
