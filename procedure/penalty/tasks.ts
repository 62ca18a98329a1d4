/** The human tasks of a penalty case. */
import type { defineTask } from '../define-task.ts'

export const penaltyTasks = {} as const satisfies Record<string, ReturnType<typeof defineTask>>
