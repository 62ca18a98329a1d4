/** One command's work: everything that must survive, of one instant, into a folder that proves itself. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import type { Manifest } from '../../domain/backup.ts'
import { connect, type ConnectionOptions } from '../evidence/connection.ts'
import { referencesBesideCases, referencesOfCase } from '../integrity/references.ts'
import { openEngine } from '../records/database.ts'
import { listCases } from '../records/ledger.ts'
import type { Database } from '../records/tables.ts'
import { digestOf, writeLines } from './digest-file.ts'
import { BackupError, manifestFile, objectsFile } from './manifest.ts'
import { keepObject, versionsOf } from './objects.ts'
import { keepRows } from './rows.ts'
import { atOneInstant, type TemporalSnapshot } from './snapshot.ts'

export interface BackupOptions {
  readonly databaseUrl: string
  readonly evidence: ConnectionOptions
  /** Temporal's databases, where they are PostgreSQL. */
  readonly temporalUrls: readonly string[]
  /** Writes a database of Temporal's, as it was in the snapshot, to a file. */
  readonly dump: (snapshot: TemporalSnapshot, file: string) => Promise<void>
  readonly folder: string
  readonly now: () => Date
  readonly progress: (said: string) => void
}

/** A folder that does not exist yet or is empty. */
function makeFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new BackupError(`expected ${folder} to be empty: a backup has a folder to itself`)
  for (const each of ['records', 'objects', 'temporal'])
    mkdirSync(path.join(folder, each), { recursive: true })
}

async function lastMigration(database: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name desc limit 1`.execute(database)
  return rows[0]?.name ?? ''
}

async function keepRecords(database: Database, options: BackupOptions) {
  const { folder, temporalUrls, dump, progress, now } = options
  return atOneInstant(database, temporalUrls, async (work, snapshots) => {
    const at = now().toISOString()
    progress(`records and ${snapshots.length} databases of Temporal, as they are at ${at}`)
    const temporal = []
    for (const [index, snapshot] of snapshots.entries()) {
      const file = `temporal/${index}.dump`
      await dump(snapshot, path.join(folder, file))
      temporal.push({ file, sha256: await digestOf(path.join(folder, file)) })
    }
    return { at, temporal, tables: await keepRows(work, folder) }
  })
}

/** After the snapshot: objects are written before they are referred to, and never changed; so all that it knows are there. */
async function keepObjects({ evidence, folder, progress }: BackupOptions) {
  const connection = connect(evidence)
  const names = new Set<string>()
  let bytes = 0
  const lines = (async function* () {
    for await (const version of versionsOf(connection)) {
      const kept = await keepObject(connection, version, folder)
      names.add(`${kept.key}@${kept.versionId}`)
      bytes += kept.size
      if (names.size % 100 === 0) progress(`${names.size} objects, ${bytes} bytes`)
      yield JSON.stringify(kept)
    }
  })()
  const sha256 = await writeLines(path.join(folder, objectsFile), lines)
  return { names, listed: { file: objectsFile, sha256, count: names.size, bytes } }
}

/** Every version that the records refer to must have come along. */
async function assertWhole(database: Database, names: ReadonlySet<string>, at: string) {
  const missing = async (refs: AsyncIterable<{ key: string; versionId: string }>) => {
    for await (const { key, versionId } of refs)
      if (!names.has(`${key}@${versionId}`))
        throw new BackupError(
          `expected ${key} version ${versionId} in the store at ${at}, got nothing: run fsck`,
        )
  }
  for (let cases = await listCases(database); cases.length > 0;) {
    for (const dossier of cases) await missing(referencesOfCase(database, dossier))
    cases = await listCases(database, { after: cases.at(-1) ?? '' })
  }
  await missing(referencesBesideCases(database))
}

/**
 * The service may run meanwhile, on PostgreSQL. The manifest comes last: a folder without one is no backup.
 * @throws BackupError where the folder is not empty, or evidence is missing or is not what its metadata says.
 */
export async function backUp(options: BackupOptions): Promise<Manifest> {
  const { folder } = options
  makeFolder(folder)
  const database = await openEngine(options.databaseUrl)
  try {
    const migration = await lastMigration(database)
    const { at, temporal, tables } = await keepRecords(database, options)
    const { names, listed } = await keepObjects(options)
    await assertWhole(database, names, at)
    const manifest: Manifest = {
      ...{ format: 'certificate-recognition-backup/1', at },
      records: { migration, tables },
      ...{ temporal, objects: listed },
    }
    const making = path.join(folder, `${manifestFile}.making`)
    writeFileSync(making, `${JSON.stringify(manifest, undefined, 2)}\n`)
    renameSync(making, path.join(folder, manifestFile))
    return manifest
  } finally {
    await database.destroy()
  }
}
