/** A connection to the database that breaks while it is used fails what used it, and neither ends the process nor what comes next. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { toProblem } from '../../../api/to-problem.ts'
import { startPostgres } from '../../../stack/postgres.ts'
import { postgresIsMissing, resolvePostgres } from '../../../stack/servers/postgres.ts'
import { openEngine } from '../../../storage/records/database.ts'
import type { Database } from '../../../storage/records/tables.ts'
import { type Line, openLine } from '../../faults/campaign/proxy.ts'
import { buildMs, servers } from '../../stack/cache-folder.ts'

const binFolder = await resolvePostgres({ given: servers.postgresBin })
const wanted = binFolder !== undefined || process.env.CI === 'true'
const describeOnPostgres = wanted ? describe : describe.skip
const title = 'A connection to PostgreSQL that breaks'

describeOnPostgres(wanted ? title : `${title} (skipped: ${postgresIsMissing})`, () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'broken-connection-'))
  let postgres: Awaited<ReturnType<typeof startPostgres>>
  let line: Line
  let database: Database

  beforeAll(async () => {
    if (!binFolder) throw new Error(postgresIsMissing)
    postgres = await startPostgres({ binFolder, dataFolder })
    const url = new URL(postgres.url)
    line = await openLine(url.host)
    url.host = line.address
    database = await openEngine(url.href)
  }, buildMs)
  afterAll(async () => {
    await database.destroy()
    await line.stop()
    await postgres.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const answers = async () => (await sql<{ one: number }>`select 1 as one`.execute(database)).rows

  /** What a caller of the interface is told of the error. */
  const told = (work: Promise<unknown>) =>
    work.then(
      () => 'nothing',
      (error: unknown) => toProblem(error).type,
    )

  it('during a query fails that query, and the next one has another connection', async () => {
    const query = sql`select pg_sleep(60)`.execute(database)
    // An error of Node's own is none of the Errors of a test's world; its code is what is known of it.
    const failed = query.catch((error: unknown) => (error as { code?: string }).code)
    await sleep(200)
    line.resetAll()
    expect(await failed).toBe('ECONNRESET')
    expect(await answers()).toEqual([{ one: 1 }])
  })

  it('between two queries of a transaction fails the transaction for the time being', async () => {
    const transaction = database.transaction().execute(async (work) => {
      await sql`select 1`.execute(work)
      line.resetAll()
      await sleep(200)
      await sql`select 1`.execute(work)
    })
    expect(await told(transaction)).toBe('TemporarilyUnavailable')
    expect(await answers()).toEqual([{ one: 1 }])
  })
})
