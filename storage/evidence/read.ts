/** Reads evidence back: a whole object never ends well unless its bytes hash to its reference. */
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline, Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { Connection } from './connection.ts'
import { reach } from './connection.ts'
import { EvidenceError } from './error.ts'
import { identify, openVersion } from './existing.ts'
import { assertWithin } from './parts.ts'

/** Offsets of the first and the last byte, both included, as in HTTP. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * The whole object, or a range of it. A whole read is checked on the way: on a mismatch the stream
 * is destroyed with `EvidenceMismatch` before its last bytes. A range cannot be checked by itself.
 * @throws EvidenceError `EvidenceMissing`, `StoreUnavailable`; RangeError for an impossible range.
 */
export async function open(
  connection: Connection,
  ref: EvidenceRef,
  range?: ByteRange,
): Promise<Readable> {
  if (range && !(0 <= range.start && range.start <= range.end && range.end < ref.size)) {
    throw new RangeError(`expected a range in 0-${ref.size - 1}, got ${range.start}-${range.end}`)
  }
  const stored = await openVersion(connection, ref.key, ref.versionId, range)
  // The pipeline hands any error on to the stream that is read, so there is none left to handle.
  return range ? stored : pipeline(stored, verifying(ref), () => undefined)
}

/** @throws EvidenceError also `TooLarge` and `EvidenceMismatch`. */
export async function read(
  connection: Connection,
  ref: EvidenceRef,
  maxBytes: number,
): Promise<Buffer> {
  assertWithin(ref.size, maxBytes)
  return reach(`GET ${ref.key}`, async () => buffer(await open(connection, ref)))
}

/**
 * Reads the version to its end.
 * @returns what was found: SHA-256 and bytes, or undefined where the version is gone.
 */
export async function verify(connection: Connection, ref: EvidenceRef) {
  try {
    const found = await identify(connection, ref.key, ref.versionId)
    return { ok: found.sha256 === ref.sha256 && found.size === ref.size, found }
  } catch (error) {
    if (error instanceof EvidenceError && error.code === 'EvidenceMissing') {
      return { ok: false, found: undefined }
    }
    throw error
  }
}

/**
 * Holds each chunk back until the next arrives, and the last until the digest is known: with a
 * Content-Length announced, a reader would otherwise have the whole body before the error.
 */
function verifying(ref: EvidenceRef): Transform {
  const hash = createHash('sha256')
  let held: Buffer | undefined
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const ready = held
      held = chunk
      hash.update(chunk)
      size += chunk.length
      const longer = size > ref.size && mismatch(ref, `${size} bytes or more`)
      done(longer || null, ready)
    },
    flush(done) {
      const sha256 = hash.digest('hex')
      const other = sha256 !== ref.sha256 && mismatch(ref, `${size} bytes with ${sha256}`)
      done(other || null, held)
    },
  })
}

function mismatch({ key, size, sha256 }: EvidenceRef, found: string): EvidenceError {
  return new EvidenceError(
    'EvidenceMismatch',
    `expected ${key} with ${size} bytes with ${sha256}, got ${found}`,
  )
}
