/** Uploads that a client may interrupt and resume part by part; locked only once their bytes are proven. */
import type { Readable } from 'node:stream'
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { Connection } from './connection.ts'
import { EvidenceError } from './error.ts'
import { findStored, sameEvidence } from './existing.ts'
import * as multipart from './multipart.ts'
import { assertWithin, inParts, PART_BYTES } from './parts.ts'
import type { Proof } from './proof.ts'
import { prove } from './proof.ts'
import type { Retention } from './retention.ts'

const SMALLEST_PART_BYTES = 5 * 1024 * 1024

/**
 * Takes one part, at most 8 MiB of it in memory; the same number again replaces the part.
 * @throws EvidenceError `TooLarge`, `Empty`, `EvidenceMissing` where the upload is not open.
 */
export async function putPart(
  connection: Connection,
  upload: multipart.Upload,
  partNumber: number,
  stream: Readable,
): Promise<multipart.UploadedPart> {
  const { parts } = inParts(stream, PART_BYTES)
  const { value: part } = await parts.next()
  if (!part?.bytes.length) throw new EvidenceError('Empty', 'expected at least 1 byte, got 0')
  return multipart.sendPart(connection, upload, partNumber, part.bytes)
}

/**
 * Makes the object, reads it back, and locks it only if it is what was announced; else removes it.
 * Safe to call again after a crash at any point.
 * @throws EvidenceError `TooLarge`, `PartTooSmall`, `DigestMismatch`, `AlreadyStored`,
 *   `EvidenceMissing`, `StoreUnavailable`; whatever `firstBytes` throws.
 */
export async function completeUpload(
  store: { connection: Connection; retention: Retention },
  upload: multipart.Upload,
  parts: multipart.UploadedPart[],
  proof: Proof,
): Promise<EvidenceRef> {
  const { connection } = store
  try {
    assertSizes(parts, proof.maxBytes)
  } catch (error) {
    await multipart.abort(connection, upload)
    throw error
  }
  const outcome = await multipart.complete(connection, upload, parts)
  if (typeof outcome === 'object') return prove(store, upload.key, outcome.versionId, proof)

  const stored = await findStored(connection, upload.key)
  if (outcome === 'taken') await multipart.abort(connection, upload)
  if (!stored) {
    throw new EvidenceError('EvidenceMissing', `expected an open upload of ${upload.key}, got none`)
  }
  // The upload is gone and its object never locked: an earlier call ended between the two.
  if (outcome === 'gone' && !stored.locked) {
    return prove(store, upload.key, stored.ref.versionId, proof)
  }
  return sameEvidence(store, stored, { sha256: proof.expectedSha256, size: totalOf(parts) })
}

function assertSizes(parts: multipart.UploadedPart[], maxBytes: number): void {
  assertWithin(totalOf(parts), maxBytes)
  const inOrder = parts.toSorted((a, b) => a.partNumber - b.partNumber)
  const small = inOrder.slice(0, -1).find(({ size }) => size < SMALLEST_PART_BYTES)
  if (small) {
    const found = `${small.size} in part ${small.partNumber}`
    throw new EvidenceError('PartTooSmall', `expected ${SMALLEST_PART_BYTES} bytes, got ${found}`)
  }
}

function totalOf(parts: multipart.UploadedPart[]): number {
  return parts.reduce((total, { size }) => total + size, 0)
}
