/** Opening and closing the human tasks of a dossier. */
import type { CaseState } from '../../domain/case.ts'
import type { PersonName } from '../../domain/person.ts'
import type { Task } from '../../domain/task.ts'
import type { Claim } from '../../procedure/case-facts.ts'
import type { Role } from '../../procedure/roles.ts'
import { type TaskKind, tasks } from '../../procedure/tasks.ts'
import { now } from './event-source.ts'
import { nextNumber } from './next-number.ts'

export const isOpen = (task: Task): boolean => task.state === 'open'

/** The open task of a kind, of one person where a person is named. */
export const openTask = (state: CaseState, kind: TaskKind, sub?: string): Task | undefined =>
  state.tasks.find(
    (task) => isOpen(task) && task.kind === kind && (!sub || task.assignee?.sub === sub),
  )

/** The open task of a kind about one matter. */
export const taskAbout = (state: CaseState, kind: TaskKind, subject: string): Task | undefined =>
  state.tasks.find((task) => isOpen(task) && task.kind === kind && task.subject === subject)

/** The matter that a claimed task is about. */
export const subjectOf = (state: CaseState, claim: Claim): string | undefined =>
  state.tasks.find(({ id }) => id === claim.task)?.subject

export interface NewTask {
  readonly due?: string | undefined
  readonly subject?: string | undefined
  readonly assignee?: PersonName | undefined
  /** Whose desk it stands on, where it is not that of its kind. */
  readonly role?: Role | undefined
}

/** Opens a task in its role's queue, or on one person's desk where `assignee` is given. */
export function addTask(state: CaseState, kind: TaskKind, options: NewTask = {}): void {
  const { assignee, due, subject, role = tasks[kind].role } = options
  state.tasks.push({
    id: `${state.id}.${nextNumber(state.tasks)}`,
    dossier: state.id,
    kind,
    role,
    state: 'open',
    stage: state.stage,
    epoch: assignee ? 1 : 0,
    ...(assignee && { assignee: { sub: assignee.sub, name: assignee.name }, assignedAt: now() }),
    ...(subject && { subject }),
    ...(due && { due }),
    openedAt: now(),
  })
}

/** Opens the task about a matter unless it is open. */
export function ensureTask(state: CaseState, kind: TaskKind, options: NewTask = {}): void {
  const known = options.subject
    ? taskAbout(state, kind, options.subject)
    : openTask(state, kind, options.assignee?.sub)
  if (!known) addTask(state, kind, options)
}

/** Closes a task as done by a person. */
export function completeTask(task: Task | undefined, by: PersonName, at: string): void {
  if (!task) return
  task.state = 'completed'
  task.closedAt = at
  task.closedBy = { sub: by.sub, name: by.name }
}

/** Closes the task that an act was done under. */
export const completeClaimed = (
  draft: CaseState,
  { claim }: { readonly claim: Claim },
  { by, at }: { readonly by: PersonName; readonly at: string },
): void =>
  completeTask(
    draft.tasks.find(({ id }) => id === claim.task),
    by,
    at,
  )

/** Closes whatever is still open: the procedure no longer waits for it. */
export function cancelTasks(state: CaseState, kinds?: readonly TaskKind[], subject?: string): void {
  for (const task of state.tasks.filter(
    (each) =>
      isOpen(each) &&
      (kinds?.includes(each.kind) ?? true) &&
      (subject === undefined || each.subject === subject),
  )) {
    task.state = 'cancelled'
    task.closedAt = now()
  }
}
