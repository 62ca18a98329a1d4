/** API and worker in this one process, as the embedded database needs it. */
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'
import { announcing } from '../notification/start.ts'
import { startServer } from '../server.ts'
import { openRecords } from '../storage/records/records.ts'
import type { Configuration } from '../temporal.config.ts'
import { startWorker } from '../worker.ts'

export type Service = Awaited<ReturnType<typeof startService>>

export async function startService(configuration: Configuration) {
  Runtime.install({
    // The worker waits for a server that is away; it need not say so every second.
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
  })
  const records = await openRecords(
    configuration.databaseUrl,
    announcing(configuration.notification),
  )
  const worker = await startWorker(configuration, records)
  const server = await startServer(configuration, records)
  return {
    address: server.address,
    records,
    async stop() {
      await server.stop()
      await worker.stop()
      await records.close()
    },
  }
}
