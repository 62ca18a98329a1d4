/** A dossier of several runs, on a development server that suggests to continue as new after few events. */
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { createDeadlines } from '../../activities/deadlines.ts'
import { year2026 } from '../../procedure/calendars/2026.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import { resolveTool } from '../../stack/resolve.ts'
import { temporalCli } from '../../stack/servers/temporal.ts'
import { readConfiguration } from '../../temporal.config.ts'
import { opened, type Opening, updates } from '../../workflows/messages.ts'
import type { recogniseCertificate } from '../../workflows/recognise-certificate.ts'
import { applicant } from '../support/time-skipping.ts'

const taskQueue = 'continued'
const fewEvents = ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=40']
const saves = 12

export type RunHandle = ReturnType<typeof handleOf>
const handleOf = (environment: TestWorkflowEnvironment, id: string, run?: string) =>
  environment.client.workflow.getHandle<typeof recogniseCertificate>(id, run)

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
  const handle = handleOf(environment, id)
  await handle.executeUpdate(opened, { args: [opening] })
  const message = { by: applicant, fingerprint: 'continued' }
  for (let revision = 0; revision < saves; revision += 1)
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

/** Every run of the chain, from the first. */
async function runsOf(environment: TestWorkflowEnvironment, id: string, first: string) {
  const runs: RunHandle[] = []
  for (let run: string | null | undefined = first; run;) {
    const handle = handleOf(environment, id, run)
    runs.push(handle)
    const { events } = await handle.fetchHistory()
    run = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId
  }
  return runs
}

/** Tells the story; hands over each run with its place in the chain. */
export async function tellContinued(
  told: (name: string, run: RunHandle) => Promise<void>,
): Promise<void> {
  const { servers } = readConfiguration()
  const path = await resolveTool(temporalCli, { ...servers, given: servers.temporal })
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path }, extraArgs: fewEvents },
  })
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
    activities: { ...createDeadlines(async () => [year2026], currentRuleSet), record: async () => {} },
  })
  await worker.runUntil(async () => {
    const id = randomUUID()
    const runs = await runsOf(environment, id, await tell(environment, id))
    for (const [index, run] of runs.entries()) await told(`continued-${index + 1}`, run)
  })
  await environment.teardown()
}
