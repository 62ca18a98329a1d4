/** The human tasks of a complaint case. */
import type { defineTask } from '../define-task.ts'

export const complaintTasks = {} as const satisfies Record<string, ReturnType<typeof defineTask>>
