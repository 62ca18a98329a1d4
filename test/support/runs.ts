/** The runs of a workflow that was continued as new: how long each is, how large, and what it hands to the next. */
import type { Client, WorkflowHandle } from '@temporalio/client'
import { historyBytes } from '../histories/files.ts'

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>
type Continued = NonNullable<
  History['events']
>[number]['workflowExecutionContinuedAsNewEventAttributes']

export interface Run {
  readonly runId: string
  readonly events: number
  readonly updates: number
  /** Bytes of the history, and of what the next run starts with; 0 for the last. */
  readonly bytes: number
  readonly carried: number
}

/** Every run of the chain, from the first. */
export async function runsOf(client: Client, workflowId: string, first: string): Promise<Run[]> {
  const runs: Run[] = []
  for (let runId: string | null | undefined = first; runId;) {
    const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory()
    const events = history.events ?? []
    const next: Continued = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes
    runs.push({
      runId,
      events: events.length,
      updates: events.filter((each) => each.workflowExecutionUpdateAcceptedEventAttributes).length,
      bytes: historyBytes(history),
      carried: next?.input?.payloads?.[0]?.data?.length ?? 0,
    })
    runId = next?.newExecutionRunId
  }
  return runs
}
