/** What a dossier asks of Temporal, read from the history of a real one. */
import type { Client } from '@temporalio/client'
import type { Load } from './bare/workflow.ts'

/** Updates, activities and timers of a workflow, over all of its runs. */
export async function loadOf(client: Client, workflowId: string): Promise<Load> {
  const history = await client.workflow.getHandle(workflowId).fetchHistory()
  const events = history.events ?? []
  const count = (attribute: keyof (typeof events)[number]) =>
    events.filter((event) => event[attribute] !== null && event[attribute] !== undefined).length
  return {
    updates: count('workflowExecutionUpdateAcceptedEventAttributes'),
    activities: count('activityTaskScheduledEventAttributes'),
    timers: count('timerStartedEventAttributes'),
  }
}
