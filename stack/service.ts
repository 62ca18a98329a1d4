/** API and worker in this one process, as the embedded database needs it. */
import { Runtime } from '@temporalio/worker'
import type { DestinationStream } from 'pino'
import { announcing } from '../notification/start.ts'
import { startServer } from '../server.ts'
import { openRecords } from '../storage/records/records.ts'
import { runtimeOptions } from '../telemetry/runtime.ts'
import { startTelemetry } from '../telemetry/start.ts'
import type { Configuration } from '../temporal.config.ts'
import { startWorker } from '../worker.ts'

export type Service = Awaited<ReturnType<typeof startService>>

export async function startService(configuration: Configuration, destination?: DestinationStream) {
  const telemetry = await startTelemetry(configuration.telemetry, destination)
  const { log } = telemetry
  // While servers of development come and go, only what fails for good is of interest.
  const quiet = log.level === 'warn' ? log.child({}, { level: 'error' }) : log
  Runtime.install({ ...runtimeOptions(quiet, configuration.telemetry), shutdownSignals: [] })
  const records = await openRecords(
    configuration.databaseUrl,
    announcing(configuration.notification),
  )
  const worker = await startWorker(configuration, records, telemetry)
  const server = await startServer(configuration, records, telemetry)
  return {
    address: server.address,
    records,
    telemetry,
    async stop() {
      await server.stop()
      await worker.stop()
      await records.close()
      await telemetry.stop()
    },
  }
}
