/** Evidence of any length as a multipart upload, some parts in flight at a time, or no upload at all. */
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { Connection } from './connection.ts'
import { EvidenceError } from './error.ts'
import { storedAlready } from './existing.ts'
import * as multipart from './multipart.ts'
import type { Part, Parts } from './parts.ts'
import { nextPart } from './parts.ts'
import { assertDigest } from './proof.ts'
import type { PutRequest } from './put-request.ts'

const PARTS_IN_FLIGHT = 2

export async function putInParts(
  request: PutRequest,
  first: Part,
  source: Parts,
): Promise<EvidenceRef> {
  const { connection, key, mediaType, retention, expectedSha256 } = request
  const begun = await multipart.begin(connection, key, {
    'content-type': mediaType,
    ...(expectedSha256 && { 'x-amz-meta-sha256': expectedSha256 }),
    ...multipart.CHECKSUMMED,
    ...retention.headers(),
  })
  const upload = { ...begun, checksummed: true }
  let versionId: string | undefined
  try {
    const parts = await sendParts(connection, upload, first, source)
    const identity = source.identity()
    assertDigest(expectedSha256, identity.sha256)
    const outcome = await multipart.complete(connection, upload, parts)
    if (typeof outcome === 'object') versionId = outcome.versionId
    if (versionId) return { key, versionId, ...identity, mediaType }
    const stored = await storedAlready(request, identity)
    if (stored) return stored
    throw new EvidenceError('StoreUnavailable', `expected ${key} completed, got an ended upload`)
  } finally {
    // The first failure is the one to report, also where the store is too ill to tidy up.
    if (!versionId) await multipart.abort(connection, upload).catch(() => undefined)
  }
}

async function sendParts(
  connection: Connection,
  upload: multipart.Upload,
  first: Part,
  source: Parts,
): Promise<multipart.UploadedPart[]> {
  const sent: multipart.UploadedPart[] = []
  const inFlight = new Set<Promise<void>>()
  const send = (bytes: Buffer, partNumber: number) => {
    const sending = multipart.sendPart(connection, upload, partNumber, bytes).then((part) => {
      source.release(bytes)
      sent.push(part)
      inFlight.delete(sending)
    })
    // A failed part stays in the set, where the next wait meets it.
    sending.catch(() => undefined)
    inFlight.add(sending)
  }
  try {
    for (let part = first, number = 1; ; part = await nextPart(source), number += 1) {
      if (inFlight.size === PARTS_IN_FLIGHT) await Promise.race(inFlight)
      send(part.bytes, number)
      if (part.last) break
    }
    await Promise.all(inFlight)
    return sent
  } finally {
    // A part that lands after the upload was aborted would stay behind.
    await Promise.allSettled(inFlight)
  }
}
