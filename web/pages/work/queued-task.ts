/** A task as the queue shows it. */
import type { components } from '../../client/schema.d.ts'

export type Task = components['schemas']['Task']
export type QueuedTask = components['schemas']['QueuedTask']
