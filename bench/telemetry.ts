/**
 * What telemetry costs: acts a second of one process, without it and with traces and metrics, in turns on the same servers.
 * `npx tsx bench/telemetry.ts` prints a line for each turn.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Runtime } from '@temporalio/worker'
import { castOf } from '../demo/cast.ts'
import { grantScript } from '../demo/scripts.ts'
import { announcing } from '../notification/start.ts'
import { startServer } from '../server.ts'
import { startDevelopment } from '../stack/development.ts'
import { freePort } from '../stack/free-port.ts'
import { openRecords } from '../storage/records/records.ts'
import { runtimeOptions } from '../telemetry/runtime.ts'
import { startTelemetry } from '../telemetry/start.ts'
import { startWorker } from '../worker.ts'

const dossiers = 4
const actsOfEach = 30

let received = 0
const receiver = createServer((request, response) => {
  request.on('data', (chunk: Buffer) => (received += chunk.length))
  request.on('end', () => response.writeHead(200).end('{}'))
}).listen(0, '127.0.0.1')
await once(receiver, 'listening')

const dataFolder = mkdtempSync(path.join(tmpdir(), 'bench-telemetry-'))
const stack = await startDevelopment({ dataFolder })
const on = {
  OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
  METRICS_ADDRESS: `127.0.0.1:${await freePort()}`,
}

async function turn(name: string, more: NodeJS.ProcessEnv): Promise<void> {
  const configuration = stack.configuration({ LOG_LEVEL: 'error', ...more })
  const telemetry = await startTelemetry(configuration.telemetry)
  const records = await openRecords(
    configuration.databaseUrl,
    announcing(configuration.notification),
  )
  const worker = await startWorker(configuration, records, telemetry)
  const server = await startServer(configuration, records, telemetry)
  const { applicant } = await castOf(stack, server.address)
  const { form } = grantScript().script
  const ids = await Promise.all(
    Array.from({ length: dossiers }, async () => (await applicant.open()).dossier),
  )
  const work = (acts: number) =>
    Promise.all(
      ids.map(async (id) => {
        for (let act = 0; act < acts; act += 1)
          await applicant.save(id, { identity: form.identity })
      }),
    )
  await work(5)
  received = 0
  const began = performance.now()
  await work(actsOfEach)
  const seconds = (performance.now() - began) / 1000
  await telemetry.tracing?.flush()
  const acts = dossiers * actsOfEach
  console.log(
    `${name}: ${(acts / seconds).toFixed(1)} acts/s, ${Math.round(received / acts)} bytes of spans an act`,
  )
  await server.stop()
  await worker.stop()
  await records.close()
  await telemetry.stop()
}

const quiet = await startTelemetry(stack.configuration({ LOG_LEVEL: 'error' }).telemetry)
Runtime.install({
  ...runtimeOptions(quiet.log, { temporalMetrics: undefined, logLevel: 'error' }),
  shutdownSignals: [],
})
for (let round = 0; round < 3; round += 1) {
  await turn('without', {})
  await turn('with traces and metrics', on)
}
await stack.stop()
receiver.close()
rmSync(dataFolder, { recursive: true, force: true })
process.exit(0)
