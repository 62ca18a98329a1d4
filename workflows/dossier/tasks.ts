/** Opening and closing the human tasks of a dossier. */
import type { Dossier } from '../../domain/dossier.ts'
import type { PersonName } from '../../domain/person.ts'
import type { Task } from '../../domain/task.ts'
import { type TaskKind, tasks } from '../../procedure/tasks.ts'

export const isOpen = (task: Task): boolean => task.state === 'open'

/** The open task of a kind, of one person where a person is named. */
export const openTask = (state: Dossier, kind: TaskKind, sub?: string): Task | undefined =>
  state.tasks.find(
    (task) => isOpen(task) && task.kind === kind && (!sub || task.assignee?.sub === sub),
  )

/** Opens a task in its role's queue, or on one person's desk where `assignee` is given. */
export function addTask(
  state: Dossier,
  kind: TaskKind,
  options: { at: string; due?: string | undefined; assignee?: PersonName },
): void {
  state.tasks.push({
    id: `${state.id}.${state.tasks.length + 1}`,
    dossier: state.id,
    kind,
    role: tasks[kind].role,
    state: 'open',
    stage: state.stage,
    epoch: options.assignee ? 1 : 0,
    ...(options.assignee && {
      assignee: { sub: options.assignee.sub, name: options.assignee.name },
    }),
    ...(options.due && { due: options.due }),
    openedAt: options.at,
  })
}

/** Closes a task as done by a person. */
export function completeTask(task: Task | undefined, by: PersonName, at: string): void {
  if (!task) return
  task.state = 'completed'
  task.closedAt = at
  task.closedBy = { sub: by.sub, name: by.name }
}

/** Closes whatever is still open: the procedure no longer waits for it. */
export function cancelTasks(state: Dossier, at: string, kinds?: readonly TaskKind[]): void {
  for (const task of state.tasks.filter(
    (each) => isOpen(each) && (kinds?.includes(each.kind) ?? true),
  )) {
    task.state = 'cancelled'
    task.closedAt = at
  }
}
