/** A worker in a process of its own, so that a test can kill it: its address, task queue and store are its arguments. */
import { fileURLToPath } from 'node:url'
import { NativeConnection, Worker } from '@temporalio/worker'
import { createTechnicalChecks } from '../../../activities/technical-checks.ts'
import { createEvidenceStore } from '../../../storage/evidence/store.ts'
import type { ConnectionOptions } from '../../../storage/evidence/connection.ts'
import { testSigner } from '../../documents/package/signer.ts'

export interface WorkerArguments {
  readonly address: string
  readonly taskQueue: string
  readonly store: ConnectionOptions & { readonly retentionYears: number }
}

const { address, taskQueue, store } = JSON.parse(process.argv[2] ?? '') as WorkerArguments
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue,
  workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
  // Else a heartbeat is held back for most of its timeout, and with it what it carries.
  maxHeartbeatThrottleInterval: '200ms',
  activities: createTechnicalChecks({
    evidence: createEvidenceStore({ ...store, clock: () => new Date() }),
    signer: (await testSigner('Report')).signer,
  }),
})
await worker.run()
