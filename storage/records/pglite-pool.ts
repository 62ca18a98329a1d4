/** PGlite behind the pool interface that Kysely's PostgreSQL dialect takes: one connection, handed out in turn. */
import type { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'

export function poolOfOne(engine: PGlite, closed: () => void): PostgresPool {
  let last: Promise<void> = Promise.resolve()
  return {
    async connect() {
      const before = last
      let release = () => {}
      last = new Promise((resolve) => (release = resolve))
      await before
      return client(engine, release)
    },
    async end() {
      await engine.close()
      closed()
    },
  }
}

const client = (engine: PGlite, release: () => void): PostgresPoolClient =>
  ({
    async query(sql: string, parameters: readonly unknown[]) {
      const { rows, affectedRows } = await engine.query(sql, [...parameters])
      const command = sql.trimStart().split(/\s/, 1)[0]?.toUpperCase()
      return { command, rowCount: affectedRows ?? rows.length, rows }
    },
    release,
  }) as PostgresPoolClient
