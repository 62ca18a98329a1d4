/** Traces are no part of a history: what was recorded without them replays with them, and the other way round. */
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { bundleWorkflowCode, Runtime, Worker } from '@temporalio/worker'
import { tracingInWorkflows } from '../../telemetry/tracing/temporal.ts'
import { keptHistories } from '../histories/files.ts'

const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} }
const workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url))

beforeAll(() => void Runtime.install({ logger: silent }))

describe('Histories that were recorded without traces', () => {
  it('replay where workflows are traced', async () => {
    const modules = [tracingInWorkflows]
    const workflowBundle = await bundleWorkflowCode({
      workflowsPath,
      workflowInterceptorModules: modules,
      logger: silent,
    })
    const histories = keptHistories()
    const options = { workflowBundle, interceptors: { workflowModules: modules } }
    const failed = []
    for await (const { workflowId, error } of Worker.runReplayHistories(options, histories))
      if (error) failed.push([workflowId, error])
    expect(histories.length).toBeGreaterThan(10)
    expect(failed).toEqual([])
  })
})
