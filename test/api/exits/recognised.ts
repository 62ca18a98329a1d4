/** A recognition of an organisation with its workflow, started as a grant starts it. */
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client'
import { caseWorkflowId, followingWorkflows, opened } from '../../../workflows/messages.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import type { TestService } from '../../support/service.ts'

/** Answers its id once it is on record. */
export async function recognise(
  { configuration: { temporal, rules } }: TestService,
  organisation: string,
): Promise<string> {
  const state = { ...recognitionFrom(new Date().toISOString()), organisation }
  const by = { sub: 'system', name: 'system', organisation: '', roles: [] }
  const key = state.id.replaceAll('-', '')
  const connection = await Connection.connect({ address: temporal.address })
  const { workflow } = new Client({ connection, namespace: temporal.namespace })
  await workflow.executeUpdateWithStart(opened, {
    startWorkflowOperation: new WithStartWorkflowOperation(followingWorkflows.recognition, {
      workflowId: caseWorkflowId('recognition', state.id),
      workflowIdConflictPolicy: 'FAIL',
      taskQueue: temporal.taskQueue,
      args: [{ state, by, rules, key, fingerprint: key }],
    }),
    args: [{ key, fingerprint: key }],
  })
  await connection.close()
  return state.id
}
