/** The records on both engines: PGlite in a temporary folder, and a real PostgreSQL server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '../../../stack/postgres.ts'
import { resolvePostgres } from '../../../stack/servers/postgres.ts'
import { openRecords, type Records } from '../../../storage/records/records.ts'
import { freshRecordsIn } from '../../support/fresh-records.ts'

export interface Engine {
  readonly records: Records
  readonly url: string
  stop(): Promise<void>
}

async function embedded(): Promise<Engine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'records-'))
  const url = await freshRecordsIn(path.join(folder, 'records'))
  const records = await openRecords(url)
  return {
    records,
    url,
    async stop() {
      await records.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function server(): Promise<Engine> {
  const binFolder = await resolvePostgres()
  if (!binFolder) throw new Error('expected PostgreSQL 15 or newer to be had on this machine')
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'postgres-'))
  const postgres = await startPostgres({ binFolder, dataFolder })
  const records = await openRecords(postgres.url)
  return {
    records,
    url: postgres.url,
    async stop() {
      await records.close()
      await postgres.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

export const engines = { PGlite: embedded, PostgreSQL: server }
