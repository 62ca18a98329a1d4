/** The human tasks of a exit case. */
import type { defineTask } from '../define-task.ts'

export const exitTasks = {} as const satisfies Record<string, ReturnType<typeof defineTask>>
