/** PostgreSQL's own programs for dumping and loading a database: how Temporal's databases are kept. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { readConfiguration } from '../temporal.config.ts'
import { onPath } from './resolve.ts'
import { resolvePostgres } from './servers/postgres.ts'

const run = promisify(execFile)

/** On PATH, else beside the server's programs. */
async function program(name: string): Promise<string> {
  const found = onPath(name)
  if (found) return found
  const folder = await resolvePostgres({ given: readConfiguration().servers.postgresBin })
  const beside = folder && path.join(folder, name)
  if (beside && existsSync(beside)) return beside
  throw new Error(
    `expected PostgreSQL’s ${name}, got none: install postgresql-client or set POSTGRES_BIN`,
  )
}

/** Writes the database, as it was in an exported snapshot, to a file. */
export async function dumpDatabase(
  { url, name }: { readonly url: string; readonly name: string },
  file: string,
): Promise<void> {
  const how = ['--format=custom', '--no-owner', `--snapshot=${name}`, `--file=${file}`]
  await run(await program('pg_dump'), [...how, `--dbname=${url}`])
}

/** Fills an empty database; throws where it holds any table. */
export async function loadDatabase(url: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client
    .query<{ tables: string }>(
      `select count(*) as tables from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    .finally(() => client.end())
  if (rows[0]?.tables !== '0')
    throw new Error(`expected an empty database for Temporal, got ${rows[0]?.tables} tables`)
  const how = ['--no-owner', '--exit-on-error', '--single-transaction']
  await run(await program('pg_restore'), [...how, `--dbname=${url}`, file])
}
