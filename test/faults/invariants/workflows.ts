/** What must be true of the workflows: none failed, none stands still, and each dossier's ended with its outcome. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { dossierWorkflowId } from '../../../workflows/messages.ts'
import type { Violation } from './ledger.ts'

/** A run of a workflow as Temporal describes it. */
export interface Execution {
  readonly workflowId: string
  readonly status: string
  /** Of a running one: what it tries again and again, and why that failed last. */
  readonly retries: readonly string[]
}

const ends = ['COMPLETED', 'CONTINUED_AS_NEW']

export const failedOrStuck = (executions: readonly Execution[]): Violation[] =>
  executions.flatMap(({ workflowId, status, retries }) => {
    if (ends.includes(status)) return []
    if (status !== 'RUNNING') return [`${workflowId} ended as ${status}`]
    return retries.map((each) => `${workflowId} is stuck: ${each}`)
  })

/** Both `undefined` where the dossier is not known or its workflow has not ended in time. */
export interface Ending {
  readonly dossier: string
  readonly expected: string
  readonly found: string | undefined
}

export const endedOtherwise = (endings: readonly Ending[]): Violation[] =>
  endings
    .filter(({ expected, found }) => expected !== found)
    .map(
      ({ dossier, expected, found = 'no end' }) => `${dossier}: expected ${expected}, got ${found}`,
    )

/** A task of a workflow or an activity that has been tried so often is not just late. */
const attempts = 3

async function retriesOf(client: Client, workflowId: string, runId: string): Promise<string[]> {
  const { raw } = await client.workflow.getHandle(workflowId, runId).describe()
  const { pendingWorkflowTask: task, pendingActivities } = raw
  const activities = (pendingActivities ?? []).map(
    ({ activityType, attempt, lastFailure }) =>
      [`${activityType?.name}: ${lastFailure?.message ?? 'no answer'}`, attempt ?? 1] as const,
  )
  const all = task ? [...activities, ['its workflow task', task.attempt ?? 1] as const] : activities
  return all.filter(([, tries]) => Number(tries) >= attempts).map(([what]) => what)
}

/** Every run of the namespace. */
async function readExecutions(client: Client): Promise<Execution[]> {
  const found: Execution[] = []
  for await (const { workflowId, runId, status } of client.workflow.list()) {
    const retries = status.name === 'RUNNING' ? await retriesOf(client, workflowId, runId) : []
    found.push({ workflowId, status: status.name, retries })
  }
  return found
}

/** As they are when nothing is retried any more, or after a minute. */
export async function settledExecutions(client: Client): Promise<Execution[]> {
  for (let left = 30; ; left -= 1) {
    const found = await readExecutions(client)
    if (left === 0 || found.every(({ retries }) => retries.length === 0)) return found
    await sleep(2_000)
  }
}

const endsWithinMs = 120_000

/** The outcome with which the workflow of a dossier has completed. */
export async function outcomeOf(client: Client, dossier: string): Promise<string | undefined> {
  const handle = client.workflow.getHandle(dossierWorkflowId(dossier))
  const result = client.connection.withDeadline(Date.now() + endsWithinMs, () => handle.result())
  return result.then(
    (ended) => (ended as { outcome: string }).outcome,
    () => undefined,
  )
}
