/** A development server that suggests to continue as new after few events: what is long in years is short here. */
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { Runtime } from '@temporalio/worker'
import { resolveTool } from '../../stack/resolve.ts'
import { temporalCli } from '../../stack/servers/temporal.ts'
import { readConfiguration } from '../../temporal.config.ts'
import { startWorkers } from './workers.ts'
import { builtWorkflows } from './workflow-bundle.ts'

export const taskQueue = 'continued'
const fewEvents = ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=40']

const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} }

/** Runs the workflows with these activities for as long as `work` takes. */
export async function onFewEvents(
  activities: object,
  work: (environment: TestWorkflowEnvironment) => Promise<void>,
): Promise<void> {
  Runtime.install({ logger: silent })
  const { servers } = readConfiguration()
  const path = await resolveTool(temporalCli, { ...servers, given: servers.temporal })
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path }, extraArgs: fewEvents },
  })
  try {
    const workers = await startWorkers({
      connection: environment.nativeConnection,
      taskQueue,
      workflowBundle: { codePath: await builtWorkflows() },
      activities,
    })
    await work(environment).finally(workers.stop)
  } finally {
    await environment.teardown()
  }
}
