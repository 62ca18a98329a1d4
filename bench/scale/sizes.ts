/** How much is kept: of single dossiers in Temporal and in the ledger, and on disk in all. */
import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Client } from '@temporalio/client'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../storage/records/tables.ts'
import { dossierWorkflowId } from '../../workflows/messages.ts'

export interface DossierSize {
  readonly what: string
  /** Of the run that is under way, or the last one. */
  readonly historyEvents: number
  readonly historyBytes: number
  readonly ledgerEntries: number
  readonly ledgerBytes: number
}

export async function sizeOf(
  what: string,
  dossier: string,
  { client, database }: { client: Client; database: Kysely<Tables> },
): Promise<DossierSize> {
  const handle = client.workflow.getHandle(dossierWorkflowId(dossier))
  const { historyLength, historySize = 0 } = await handle.describe()
  const { rows } = await sql<{ entries: number; bytes: number }>`
    select count(*)::integer as entries, sum(octet_length(entry::text))::float8 as bytes
    from ledger where dossier = ${dossier}`.execute(database)
  const { entries = 0, bytes = 0 } = rows[0] ?? {}
  return {
    ...{ what, historyEvents: historyLength, historyBytes: historySize },
    ...{ ledgerEntries: entries, ledgerBytes: bytes },
  }
}

/** Bytes of files below a folder. */
function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + lstatSync(path.join(parentPath, name)).size, 0)
}

/** MiB by database, and of the object store. */
export async function diskMiB(
  database: Kysely<Tables>,
  dataFolder: string,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; bytes: number }>`
    select datname as name, pg_database_size(datname)::float8 as bytes from pg_database
    where datname = any(array['recognition', 'temporal', 'temporal_visibility'])`.execute(database)
  const stores = { store: bytesBelow(path.join(dataFolder, 'store')) }
  const all = { ...Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes])), ...stores }
  return Object.fromEntries(Object.entries(all).map(([name, bytes]) => [name, bytes / 2 ** 20]))
}
