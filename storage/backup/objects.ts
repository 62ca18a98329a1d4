/** Every object version of the bucket with its lock: out into files named by their digest, and back under the same keys. */
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { KeptObject } from '../../domain/backup.ts'
import type { Connection } from '../evidence/connection.ts'
import { reach } from '../evidence/connection.ts'
import { openVersion, restoredVersion } from '../evidence/existing.ts'
import { type ListedVersion, listVersions } from '../evidence/list-versions.ts'
import { PART_BYTES } from '../evidence/parts.ts'
import { put } from '../evidence/put.ts'
import { createRetention, lockHeaders } from '../evidence/retention.ts'
import { hashing } from './digest-file.ts'
import { BackupError } from './manifest.ts'

/** Probes of the store are of an hour and say nothing later. */
const passed = 'probe/'

/** All that is kept. */
export async function* versionsOf(connection: Connection): AsyncGenerator<ListedVersion> {
  for await (const version of listVersions(connection, ''))
    if (!version.key.startsWith(passed)) yield version
}

const text = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined

/** To the millisecond: what a read says of it may be rounded down. */
async function retainedUntil(connection: Connection, { key, versionId }: ListedVersion) {
  const query = { retention: '', versionId }
  const { body } = await connection.send({ method: 'GET', key, query })
  return /<RetainUntilDate>(.*?)</.exec(body)?.[1]
}

/** Copies one version into the folder; the same bytes are kept once. */
export async function keepObject(
  connection: Connection,
  { key, versionId }: ListedVersion,
  folder: string,
): Promise<KeptObject> {
  const head = await connection.send({ method: 'HEAD', key, query: { versionId } })
  const passing = path.join(folder, 'objects', 'passing')
  const { stream, result } = hashing()
  const stored = await openVersion(connection, key, versionId)
  await reach(`GET ${key}`, () => pipeline(stored, stream, createWriteStream(passing)))
  const { sha256, size } = result()
  const target = path.join(folder, 'objects', sha256)
  if (existsSync(target)) rmSync(passing)
  else renameSync(passing, target)
  const announced = text(head.headers['x-amz-meta-sha256'])
  if (announced !== undefined && announced !== sha256)
    throw new BackupError(`expected ${key} version ${versionId} with ${announced}, got ${sha256}`)
  const isLocked = head.headers['x-amz-object-lock-mode'] !== undefined
  const retainUntil = isLocked ? await retainedUntil(connection, { key, versionId }) : undefined
  return {
    // One that was restored goes by the version that the records know.
    ...{ key, versionId: text(head.headers[restoredVersion]) ?? versionId, sha256, size },
    mediaType: head.headers['content-type'] ?? 'application/octet-stream',
    ...(retainUntil !== undefined && { retainUntil }),
    legalHold: head.headers['x-amz-object-lock-legal-hold'] === 'ON',
  }
}

/** The lines of the list of objects, one by one. */
export async function* keptObjects(file: string): AsyncGenerator<KeptObject> {
  for await (const line of createInterface({ input: createReadStream(file) }))
    yield KeptObject.parse(JSON.parse(line))
}

/** Puts a version back with its lock, and with the version id that the records know it by. */
export async function restoreObject(
  connection: Connection,
  kept: KeptObject,
  folder: string,
): Promise<void> {
  const { key, versionId, sha256, size, mediaType, retainUntil, legalHold } = kept
  const headers = {
    [restoredVersion]: versionId,
    ...(retainUntil !== undefined && lockHeaders(new Date(retainUntil).toISOString())),
    ...(legalHold && { 'x-amz-object-lock-legal-hold': 'ON' }),
  }
  const file = path.join(folder, 'objects', sha256)
  if (size > PART_BYTES) {
    const retention = {
      ...createRetention(connection, 0, () => new Date()),
      headers: () => headers,
    }
    const how = { connection, retention, key, mediaType, maxBytes: size, expectedSha256: sha256 }
    await put(createReadStream(file), how)
    return
  }
  // Unconditional: a pointer of the log has several versions, put back one after another.
  await connection.send({
    method: 'PUT',
    key,
    headers: {
      'content-type': mediaType,
      'x-amz-meta-sha256': sha256,
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      ...headers,
    },
    body: await readFile(file),
    bodySha256: sha256,
  })
}
