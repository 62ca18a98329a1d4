/** The human tasks of a recognition case. */
import type { defineTask } from '../define-task.ts'

export const recognitionTasks = {} as const satisfies Record<string, ReturnType<typeof defineTask>>
