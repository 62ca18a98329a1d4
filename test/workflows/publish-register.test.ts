/** The register is published daily, and watched over daily even while nothing can be published. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ApplicationFailure } from '@temporalio/common'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { Runtime, Worker } from '@temporalio/worker'
import type { Activities } from '../../activities/index.ts'
import { resolveTestServer } from '../../stack/test-server.ts'
import { readConfiguration } from '../../temporal.config.ts'
import type { publishRegister } from '../../workflows/publish-register.ts'
import { builtWorkflows } from '../support/workflow-bundle.ts'

const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} }
const taskQueue = 'publication'

let environment: TestWorkflowEnvironment
let worker: Worker
let running: Promise<void>
let asked: Record<'list' | 'log' | 'alarms', number>
let broken: boolean
beforeAll(async () => {
  Runtime.install({ logger: silent })
  const { cacheFolder, testServer: given } = readConfiguration().servers
  const path = await resolveTestServer({ cacheFolder, given })
  environment = await TestWorkflowEnvironment.createTimeSkipping(
    path ? { server: { executable: { type: 'existing-path', path } } } : {},
  )
  const activities: Partial<Activities> = {
    async publishTrustedList() {
      asked.list += 1
      if (broken)
        throw ApplicationFailure.create({ message: 'no seal', nextRetryDelay: '20 hours' })
      return asked.list
    },
    publishLog: async () => ({ size: (asked.log += 1) }) as never,
    renewEvidence: async () => undefined,
    raiseAlarms: async () => (asked.alarms += 1),
  }
  worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue,
    workflowBundle: { codePath: await builtWorkflows() },
    activities,
  })
  running = worker.run()
}, 180_000)
afterAll(async () => {
  worker.shutdown()
  await running
  await environment.teardown()
})

async function after(time: string) {
  asked = { list: 0, log: 0, alarms: 0 }
  const handle = await environment.client.workflow.start<typeof publishRegister>(
    'publishRegister',
    { workflowId: `publication-${time}-${broken}`, taskQueue, args: [{ rounds: 0, changes: 0 }] },
  )
  await environment.sleep(time)
  await handle.terminate()
  return { ...asked }
}

it('Both happen at once and then every day', async () => {
  broken = false
  expect(await after('60 hours')).toEqual({ list: 3, log: 3, alarms: 3 })
}, 60_000)

it('Alarms are raised every day while publishing fails', async () => {
  broken = true
  const { list, log, alarms } = await after('60 hours')
  expect({ log, alarms }).toEqual({ log: 0, alarms: 3 })
  expect(list).toBeGreaterThanOrEqual(1)
}, 60_000)
