/** The object that already lies at a key: the same evidence, or a refusal. */
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { Connection } from './connection.ts'
import { reach } from './connection.ts'
import { EvidenceError } from './error.ts'
import type { Identity } from './measure.ts'
import { measure } from './measure.ts'
import { versionOf } from './multipart.ts'
import type { Retention } from './retention.ts'

export interface Stored {
  ref: EvidenceRef
  locked: boolean
}

/** The current version at `key`, or undefined; reads the whole object where it carries no digest. */
export async function findStored(connection: Connection, key: string): Promise<Stored | undefined> {
  const { status, headers } = await connection.send({ method: 'HEAD', key, accept: [200, 404] })
  if (status === 404) return undefined
  const versionId = versionOf(key, headers)
  const known = headers['x-amz-meta-sha256']
  const restored = headers[restoredVersion] as string | undefined
  const sha256 =
    typeof known === 'string' ? known : (await identify(connection, key, versionId)).sha256
  return {
    ref: {
      key,
      versionId: restored ?? versionId,
      sha256,
      size: Number(headers['content-length']),
      mediaType: headers['content-type'] ?? 'application/octet-stream',
    },
    locked: headers['x-amz-object-lock-mode'] === 'COMPLIANCE',
  }
}

/** Reads one version to its end: what it holds in truth. */
export async function identify(connection: Connection, key: string, versionId: string) {
  const stored = await openVersion(connection, key, versionId)
  return (await reach(`GET ${key}`, () => measure(stored))).identity
}

/** Metadata of an object that was restored from a backup: the version that the records know it by. */
export const restoredVersion = 'x-amz-meta-restored-version'

/** The store's own id and headers of a version that the records know; undefined where there is none. */
export async function headVersion(connection: Connection, key: string, versionId: string) {
  const named = await connection.send({
    ...{ method: 'HEAD', key, query: { versionId }, accept: [200, 400, 404] },
  })
  if (named.status === 200) return { versionId, headers: named.headers }
  const { status, headers } = await connection.send({ method: 'HEAD', key, accept: [200, 404] })
  if (status !== 200 || headers[restoredVersion] !== versionId) return undefined
  return { versionId: versionOf(key, headers), headers }
}

/** @throws EvidenceError `EvidenceMissing` where there is no such version. */
export async function openVersion(
  connection: Connection,
  key: string,
  versionId: string,
  range?: { start: number; end: number },
) {
  const ask = (version: string) =>
    connection.open({
      method: 'GET',
      key,
      query: { versionId: version },
      headers: range ? { range: `bytes=${range.start}-${range.end}` } : {},
      accept: [range ? 206 : 200, 400, 404],
    })
  const wasFound = ({ statusCode = 0 }: { statusCode?: number | undefined }) => statusCode < 300
  const answer = await ask(versionId)
  if (wasFound(answer)) return answer
  answer.resume()
  // Restored from a backup: under the same key, with another version id.
  const present = await headVersion(connection, key, versionId)
  const again = present && (await ask(present.versionId))
  if (again && wasFound(again)) return again
  again?.resume()
  throw new EvidenceError('EvidenceMissing', `expected ${key} version ${versionId}, got nothing`)
}

/**
 * A retry of the same bytes is answered with what the first try stored; undefined where nothing is.
 * @throws EvidenceError `AlreadyStored` where the key holds other bytes.
 */
export async function storedAlready(
  store: { connection: Connection; retention: Retention; key: string },
  given: Identity,
): Promise<EvidenceRef | undefined> {
  const stored = await findStored(store.connection, store.key)
  return stored && sameEvidence(store, stored, given)
}

/** The stored reference if it is of the given bytes, locked by now if it was not. */
export async function sameEvidence(
  { retention }: { retention: Retention },
  { ref, locked }: Stored,
  { sha256, size }: Identity,
): Promise<EvidenceRef> {
  if (ref.sha256 !== sha256 || ref.size !== size) {
    throw new EvidenceError(
      'AlreadyStored',
      `expected ${ref.key} to be free or to hold ${sha256}, got ${ref.sha256}`,
    )
  }
  if (!locked) await retention.lock(ref.key, ref.versionId)
  return ref
}
