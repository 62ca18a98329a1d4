/** One instant of the records and of Temporal's databases: writers wait for milliseconds while both snapshots are taken. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import type { Database } from '../records/tables.ts'
import { tablesOf } from './rows.ts'
import type { Work } from '../integrity/differences.ts'

export interface TemporalSnapshot {
  readonly url: string
  /** What pg_dump takes as `--snapshot`. */
  readonly name: string
}

const tries = 10

async function snapshotOf(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query<{ name: string }>('select pg_export_snapshot() as name')
  return { client, url, name: rows[0]?.name ?? '' }
}

/** Nothing is written to the records while `take` runs: what waits goes on afterwards. */
async function heldStill<T>(database: Database, take: () => Promise<T>): Promise<T> {
  const first = ['ledger', 'numbers']
  const rest = (await tablesOf(database)).filter((table) => !first.includes(table)).toSorted()
  for (let left = tries; ; left -= 1)
    try {
      return await database.transaction().execute(async (work) => {
        await sql`set local lock_timeout = '2s'`.execute(work)
        await sql`lock table ${sql.join([...first, ...rest].map((each) => sql.table(each)))}
          in share mode`.execute(work)
        return take()
      })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      const isBusy = code === '55P03' || code === '40P01'
      if (!isBusy || left === 1) throw error
      await sleep(500)
    }
}

/**
 * Runs `work` in a snapshot of the records with snapshots of Temporal's databases of the same instant. An activity that
 * Temporal knows to be done is then in the records; one that is done and not yet known is done again, which changes nothing.
 */
export async function atOneInstant<T>(
  database: Database,
  temporalUrls: readonly string[],
  work: (records: Work, temporal: readonly TemporalSnapshot[]) => Promise<T>,
): Promise<T> {
  const begun: Awaited<ReturnType<typeof snapshotOf>>[] = []
  const inSnapshot = (taken: () => void) =>
    database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (records) => {
        // The first query takes the snapshot.
        await sql`select 1 from ledger limit 1`.execute(records)
        for (const url of temporalUrls) begun.push(await snapshotOf(url))
        taken()
        return work(records, begun)
      })
  try {
    if (temporalUrls.length === 0) return await inSnapshot(() => {})
    let running: Promise<T> | undefined
    await heldStill(database, () => {
      return new Promise<void>((resolve, reject) => {
        running = inSnapshot(resolve)
        running.catch(reject)
      })
    })
    if (!running) throw new Error('expected a snapshot, got none')
    return await running
  } finally {
    for (const { client } of begun) await client.end()
  }
}
