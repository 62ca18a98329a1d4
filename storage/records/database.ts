/** Opens the records: PostgreSQL by URL, or PGlite (PostgreSQL in this process) on a folder. Same SQL on both. */
import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { renewEra } from './feed-rows.ts'
import { migrate } from './migrate.ts'
import { poolOfOne } from './pglite-pool.ts'
import { queryLog } from './query-channel.ts'
import { takeFolder } from './single-process.ts'
import type { Database, Tables } from './tables.ts'

/** `postgres://…` for a server, `file:<folder>` for the embedded engine, which only one process may open. */
export async function openDatabase(url: string): Promise<Database> {
  const database = await openEngine(url)
  try {
    await migrate(database)
    await renewEra(database)
    return database
  } catch (error) {
    // Whoever asks again opens another.
    await database.destroy()
    throw error
  }
}

/** The same with whatever is there: nothing is migrated, nothing written. */
export const openEngine = async (url: string): Promise<Database> =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: await pool(url) }),
    ...queryLog(),
  })

async function pool(url: string) {
  if (!url.startsWith('file:')) {
    const connections = new pg.Pool({ connectionString: url, max: 10, keepAlive: true })
    // A connection that breaks is replaced on the next query, and whoever used it is told by the query that fails; without
    // a listener it would end the process: the pool's hears of idle ones, each connection's own of those in use.
    connections.on('error', () => {})
    connections.on('connect', (connection) => connection.on('error', () => {}))
    return connections
  }
  const folder = url.slice('file:'.length)
  mkdirSync(folder, { recursive: true })
  const giveBack = takeFolder(folder)
  return poolOfOne(await PGlite.create(folder, { extensions: { pg_trgm } }), giveBack)
}
