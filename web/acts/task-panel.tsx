/** One task: who has it, claim and release, and the forms that complete it. */
import type { components } from '../client/schema.d.ts'

export interface TaskPanelProps {
  readonly task: components['schemas']['Task']
}

export const TaskPanel = (_: TaskPanelProps) => null
