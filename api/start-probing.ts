/** Starts the one workflow that probes the status services of recognised CAs; where it runs already, it goes on. */
import { type Client, WorkflowIdConflictPolicy } from '@temporalio/client'
import type { probeStatus } from '../workflows/probe-status.ts'
import { probingWorkflowId } from '../workflows/messages.ts'

export async function startProbing(
  { workflow }: Pick<Client, 'workflow'>,
  taskQueue: string,
): Promise<void> {
  await workflow.start<typeof probeStatus>('probeStatus', {
    workflowId: probingWorkflowId,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    taskQueue,
    args: [],
  })
}
