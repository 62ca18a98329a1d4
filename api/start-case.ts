/** Starts the workflow of a case and waits until its opening is on record; a repetition finds the one that runs. */
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowIdConflictPolicy,
} from '@temporalio/client'
import { type ActAnswer, opened } from '../workflows/messages.ts'

export interface CaseStart {
  readonly workflow: string
  readonly workflowId: string
  readonly taskQueue: string
  /** What the workflow is started with. */
  readonly opening: { readonly key: string; readonly fingerprint: string }
}

export function startCase(
  client: Client,
  { workflow, workflowId, taskQueue, opening }: CaseStart,
): Promise<ActAnswer> {
  const { key, fingerprint } = opening
  return client.workflow.executeUpdateWithStart(opened, {
    startWorkflowOperation: new WithStartWorkflowOperation(workflow, {
      workflowId,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      taskQueue,
      args: [opening],
    }),
    args: [{ key, fingerprint }],
  })
}
