/** Streams evidence into the store: hashed on the way, written once, nothing left when refused. */
import type { Readable } from 'node:stream'
import type { EvidenceRef } from '../../domain/evidence.ts'
import { EvidenceError } from './error.ts'
import { HEAD_BYTES } from './measure.ts'
import { inParts, nextPart } from './parts.ts'
import { putInParts } from './put-in-parts.ts'
import type { PutRequest } from './put-request.ts'
import { putWhole } from './put-whole.ts'

/**
 * Memory stays at four parts of 8 MiB whatever the size. The stream is destroyed when refused;
 * an error of the stream itself (a client that hung up) is thrown as it is.
 * @throws EvidenceError `TooLarge`, `Empty`, `DigestMismatch`, `AlreadyStored`, `StoreUnavailable`;
 *   whatever `firstBytes` throws.
 */
export async function put(stream: Readable, request: PutRequest): Promise<EvidenceRef> {
  const source = inParts(stream, request.maxBytes)
  try {
    const first = await nextPart(source)
    if (first.bytes.length === 0) {
      throw new EvidenceError('Empty', 'expected at least 1 byte, got 0')
    }
    request.firstBytes?.(first.bytes.subarray(0, HEAD_BYTES))
    return first.last
      ? await putWhole(request, first.bytes, source.identity())
      : await putInParts(request, first, source)
  } finally {
    await source.parts.return()
  }
}
