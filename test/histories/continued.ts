/** A dossier and a recognition of several runs, on a development server that suggests to continue as new after few events. */
import { randomUUID } from 'node:crypto'
import type { WorkflowHandle } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { year2026 } from '../../procedure/calendars/2026.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import { opened, type Opening, updates } from '../../workflows/messages.ts'
import type { recogniseCertificate } from '../../workflows/recognise-certificate.ts'
import { onFewEvents, taskQueue } from '../support/few-events.ts'
import { startFollowing } from '../support/following-case.ts'
import { recognitionFrom } from '../support/recognition.ts'
import { evidence, rehearsed, stageOf } from '../support/rehearsed.ts'
import { runsOf } from '../support/runs.ts'
import { applicant } from '../support/people.ts'

const acts = 12

type RunHandle = Pick<WorkflowHandle, 'fetchHistory'>

async function tell(environment: TestWorkflowEnvironment, id: string): Promise<string> {
  const opening: Opening = {
    id,
    by: applicant,
    rules: currentRuleSet,
    key: 'opening',
    fingerprint: 'opening',
  }
  const { workflow } = environment.client
  const started = await workflow.start('recogniseCertificate', {
    workflowId: id,
    taskQueue,
    args: [opening],
  })
  const handle = workflow.getHandle<typeof recogniseCertificate>(id)
  await handle.executeUpdate(opened, { args: [opening] })
  const message = { by: applicant, fingerprint: 'continued' }
  for (let revision = 0; revision < acts; revision += 1)
    await handle.executeUpdate(updates.save, {
      args: [
        { ...message, key: `${revision}`, payload: { sections: { identity: {} }, revision } },
      ],
    })
  await handle.executeUpdate(updates.withdraw, {
    args: [{ ...message, key: 'withdraw', payload: { reason: 'Recorded.' } }],
  })
  await handle.result()
  return started.firstExecutionRunId
}

/** Documents of a recognition, then its end. */
async function superviseFor(environment: TestWorkflowEnvironment) {
  const state = recognitionFrom(new Date().toISOString())
  const recognition = await startFollowing({ environment, recorded: [], taskQueue }, state)
  for (let index = 0; index < acts; index += 1)
    await recognition.act(applicant, 'attach', {
      ...{ id: randomUUID(), type: 'annual-report', fileName: 'report.pdf', evidence },
    })
  const ground = { en: 'Ended', 'zh-CN': '终止' }
  const system = { sub: 'system', name: 'system', organisation: '', roles: [] }
  await recognition.act(system, 'end-recognition', { status: 'exited', ground })
  await recognition.handle.result()
  return recognition.handle
}

/** Tells both stories; hands over each run with its place in the chain. */
export async function tellContinued(
  told: (name: string, run: RunHandle) => Promise<void>,
): Promise<void> {
  const stage = stageOf([], async () => {}, [year2026])
  await onFewEvents(rehearsed(stage), async (environment) => {
    const { client } = environment
    const keep = async (name: string, id: string, first: string) => {
      for (const [index, { runId }] of (await runsOf(client, id, first)).entries())
        await told(`${name}-${index + 1}`, client.workflow.getHandle(id, runId))
    }
    const id = randomUUID()
    await keep('continued', id, await tell(environment, id))
    const { workflowId, firstExecutionRunId } = await superviseFor(environment)
    await keep('recognition', workflowId, firstExecutionRunId)
  })
}
