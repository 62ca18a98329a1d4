/** Puts a backup back into a stack that holds nothing yet; whatever does not agree with the manifest stops it before it writes. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { Manifest } from '../../domain/backup.ts'
import { connect, type ConnectionOptions } from '../evidence/connection.ts'
import { prepareBucket } from '../evidence/prepare-bucket.ts'
import { openEngine } from '../records/database.ts'
import { migrate, migrateTo } from '../records/migrate.ts'
import type { Database } from '../records/tables.ts'
import { digestOf } from './digest-file.ts'
import { BackupError, manifestFile } from './manifest.ts'
import { keptObjects, restoreObject, versionsOf } from './objects.ts'
import { fillTable, tablesOf } from './rows.ts'

export interface RestoreOptions {
  readonly databaseUrl: string
  readonly evidence: ConnectionOptions
  /** Temporal's databases, empty, in the order of the backup. */
  readonly temporalUrls: readonly string[]
  /** Fills an empty database of Temporal's from a file. */
  readonly load: (url: string, file: string) => Promise<void>
  readonly folder: string
  readonly progress: (said: string) => void
}

async function verifyFiles(folder: string, manifest: Manifest): Promise<void> {
  const files = [...manifest.records.tables, ...manifest.temporal, manifest.objects]
  for (const { file, sha256 } of files) {
    const found = await digestOf(path.join(folder, file))
    if (found !== sha256) throw new BackupError(`expected ${file} with ${sha256}, got ${found}`)
  }
  for await (const { key, sha256 } of keptObjects(path.join(folder, manifest.objects.file))) {
    const found = await digestOf(path.join(folder, 'objects', sha256))
    if (found !== sha256) throw new BackupError(`expected ${key} with ${sha256}, got ${found}`)
  }
}

async function assertEmpty(database: Database, options: RestoreOptions): Promise<void> {
  const tables = await tablesOf(database)
  if (tables.length > 0)
    throw new BackupError(
      `expected an empty database, got ${tables.length} tables: restore into a new one`,
    )
  const { client, bucket } = connect(options.evidence)
  if (!(await client.bucketExists(bucket))) return
  for await (const { key } of versionsOf(connect(options.evidence)))
    throw new BackupError(`expected an empty bucket ${bucket}, got ${key}: restore into a new one`)
}

async function fill(database: Database, folder: string, { records }: Manifest): Promise<void> {
  await migrateTo(database, records.migration)
  await database.transaction().execute(async (work) => {
    // The one row that migrations themselves write.
    await sql`delete from feed_eras`.execute(work)
    for (const table of records.tables) await fillTable(work, folder, table)
  })
  await migrate(database)
}

/**
 * Temporal's databases first, then the records, then the objects: no worker may run before the end.
 * @throws BackupError where a file is not what the manifest says, or the place is not empty.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const { folder, progress } = options
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(folder, manifestFile), 'utf8')))
  if (manifest.temporal.length !== options.temporalUrls.length)
    throw new BackupError(
      `expected the addresses of ${manifest.temporal.length} databases of Temporal, got ${options.temporalUrls.length}`,
    )
  progress('every file is compared with the manifest')
  await verifyFiles(folder, manifest)
  const database = await openEngine(options.databaseUrl)
  try {
    await assertEmpty(database, options)
    for (const [index, { file }] of manifest.temporal.entries())
      await options.load(options.temporalUrls[index] ?? '', path.join(folder, file))
    progress(`${manifest.records.tables.length} tables of the records`)
    await fill(database, folder, manifest)
  } finally {
    await database.destroy()
  }
  const connection = connect(options.evidence)
  await prepareBucket(connection)
  let done = 0
  for await (const kept of keptObjects(path.join(folder, manifest.objects.file))) {
    await restoreObject(connection, kept, folder)
    if ((done += 1) % 100 === 0) progress(`${done} of ${manifest.objects.count} objects`)
  }
  return manifest
}
