/** The read-back of an assembled upload: evidence only if its bytes are the announced ones. */
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { Connection } from './connection.ts'
import { reach } from './connection.ts'
import { EvidenceError } from './error.ts'
import { openVersion } from './existing.ts'
import { measure } from './measure.ts'
import { assertWithin } from './parts.ts'
import type { Retention } from './retention.ts'

export interface Proof {
  /** Lower-case hexadecimal. */
  expectedSha256: string
  maxBytes: number
  /** Sees the first bytes (at most 4,096); throws to refuse. */
  firstBytes?: ((head: Buffer) => void) | undefined
}

/** Locks the version if it is what the proof asks for; else removes it and throws why. */
export async function prove(
  store: { connection: Connection; retention: Retention },
  key: string,
  versionId: string,
  proof: Proof,
): Promise<EvidenceRef> {
  const stored = await openVersion(store.connection, key, versionId)
  const mediaType = stored.headers['content-type'] ?? 'application/octet-stream'
  const { identity, head } = await reach(`GET ${key}`, () => measure(stored))
  try {
    assertWithin(identity.size, proof.maxBytes)
    assertDigest(proof.expectedSha256, identity.sha256)
    proof.firstBytes?.(head)
  } catch (refusal) {
    const { client, bucket } = store.connection
    await reach(`DELETE ${key}`, () => client.removeObject(bucket, key, { versionId }))
    throw refusal
  }
  await store.retention.lock(key, versionId)
  return { key, versionId, ...identity, mediaType }
}

/** @throws EvidenceError `DigestMismatch`; nothing announced is nothing to compare. */
export function assertDigest(expected: string | undefined, found: string): void {
  if (expected !== undefined && expected !== found) {
    throw new EvidenceError('DigestMismatch', `expected SHA-256 ${expected}, got ${found}`)
  }
}
