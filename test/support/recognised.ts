/** A recognition with its workflow and its entry in the register, started as a grant starts it. */
import { Client, Connection } from '@temporalio/client'
import { startCase } from '../../api/start-case.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { caseWorkflowId, followingWorkflows } from '../../workflows/messages.ts'
import { recognitionFrom } from './recognition.ts'
import type { TestService } from './service.ts'

/** Answers its id once it is on record. */
export async function recognise(
  { configuration: { temporal, rules } }: TestService,
  alter: (state: Recognition) => Recognition = (state) => state,
): Promise<string> {
  const state = alter(recognitionFrom(new Date().toISOString()))
  const by = { sub: 'system', name: 'system', organisation: '', roles: [] }
  const key = state.id.replaceAll('-', '')
  const connection = await Connection.connect({ address: temporal.address })
  const opening = { state, by, rules, key, fingerprint: key }
  await startCase(new Client({ connection, namespace: temporal.namespace }), {
    workflow: followingWorkflows.recognition,
    workflowId: caseWorkflowId('recognition', state.id),
    taskQueue: temporal.taskQueue,
    opening,
  })
  await connection.close()
  return state.id
}
