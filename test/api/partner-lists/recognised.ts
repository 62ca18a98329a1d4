/** A recognition of a CA with its workflow and its entry in the register, started as a grant starts it. */
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client'
import type { ChainCertificate } from '../../../domain/register/entry.ts'
import { caseWorkflowId, followingWorkflows, opened } from '../../../workflows/messages.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import type { TestService } from '../../support/service.ts'

/** Answers its id once the register holds it. */
export async function recognised(
  chain: readonly ChainCertificate[],
  { configuration: { temporal, rules } }: TestService,
): Promise<string> {
  const state = recognitionFrom(new Date().toISOString())
  const published = { ...state.published, entry: { ...state.published.entry, chain: [...chain] } }
  const by = { sub: 'system', name: 'system', organisation: '', roles: [] }
  const key = state.id.replaceAll('-', '')
  const connection = await Connection.connect({ address: temporal.address })
  const { workflow } = new Client({ connection, namespace: temporal.namespace })
  await workflow.executeUpdateWithStart(opened, {
    startWorkflowOperation: new WithStartWorkflowOperation(followingWorkflows.recognition, {
      workflowId: caseWorkflowId('recognition', state.id),
      workflowIdConflictPolicy: 'FAIL',
      taskQueue: temporal.taskQueue,
      args: [{ state: { ...state, published }, by, rules, key, fingerprint: key }],
    }),
    args: [{ key, fingerprint: key }],
  })
  await connection.close()
  return state.id
}
