/** The bare worker under measurement. */
import { fileURLToPath } from 'node:url'
import { NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { readConfiguration } from '../../temporal.config.ts'
import { serve } from '../child.ts'
import * as activities from './activities.ts'

Runtime.install({ shutdownSignals: [] })
const { temporal } = readConfiguration()
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: temporal.address }),
  taskQueue: 'bare',
  workflowsPath: fileURLToPath(new URL('workflow.ts', import.meta.url)),
  activities,
})
const running = worker.run()
serve('ready', async () => {
  worker.shutdown()
  await running
})
