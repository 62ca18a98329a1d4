/** A process that starts before its database and before Temporal waits for them; what no waiting mends it says at once. */
import { expect, it } from '@jest/globals'
import { Connection } from '@temporalio/client'
import { NativeConnection } from '@temporalio/worker'
import { pino } from 'pino'
import { freePort } from '../../stack/free-port.ts'
import { startPostgres } from '../../stack/postgres.ts'
import { resolveTool } from '../../stack/resolve.ts'
import { postgresIsMissing, resolvePostgres } from '../../stack/servers/postgres.ts'
import { temporalCli } from '../../stack/servers/temporal.ts'
import { startTemporal } from '../../stack/temporal.ts'
import { openRecords } from '../../storage/records/records.ts'
import { reached } from '../../wiring/reached.ts'
import { buildMs, servers } from '../stack/cache-folder.ts'
import { temporaryFolder } from '../stack/temporary-folder.ts'

const said: string[] = []
const log = pino({ level: 'warn' }, { write: (line) => void said.push(line) })
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const binFolder = await resolvePostgres({ given: servers.postgresBin })
const wanted = binFolder !== undefined || process.env.CI === 'true'

;(wanted ? it : it.skip)(
  wanted ? 'waits for PostgreSQL' : `waits for PostgreSQL (skipped: ${postgresIsMissing})`,
  async () => {
    const server = await startPostgres({ binFolder: binFolder!, dataFolder: temporaryFolder() })
    await server.stop()
    const waiting = reached('the database', () => openRecords(server.url), log)
    await later(1_500)
    await server.restart()
    const records = await waiting
    expect(await records.findDossier('00000000-0000-8000-8000-000000000000')).toBeUndefined()
    await records.close()
    expect(said.join()).toContain('the database cannot be reached yet')
    const nowhere = new URL('/nowhere', server.url).href
    const times = said.length
    const asking = reached('the database', () => openRecords(nowhere), log)
    await expect(asking).rejects.toThrow('could not be brought up to date')
    expect(said).toHaveLength(times)
    await server.stop()
  },
  buildMs,
)

it(
  'waits for Temporal',
  async () => {
    const { cacheFolder, temporal: given } = servers
    const executable = await resolveTool(temporalCli, { cacheFolder, given })
    const port = await freePort()
    const address = `127.0.0.1:${port}`
    const worker = reached('Temporal', () => NativeConnection.connect({ address }), log)
    const api = reached(
      'Temporal',
      () => Connection.connect({ address, connectTimeout: 1_000 }),
      log,
    )
    await later(1_500)
    const temporal = await startTemporal({ executable, dataFolder: temporaryFolder(), port })
    for (const connection of await Promise.all([worker, api])) await connection.close()
    expect(
      said.filter((line) => line.includes('Temporal cannot be reached yet')).length,
    ).toBeGreaterThan(1)
    await temporal.stop()
  },
  buildMs,
)
