/** Bytes for the tests: random, in chunks as a request brings them, or from a client that hangs up. */
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'

const CHUNK_BYTES = 65_536

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

export const random = (size: number) => randomBytes(size)

export function streamOf(bytes: Buffer): Readable {
  return Readable.from(chunks(bytes))
}

/** Sends the bytes and then breaks as a request does whose client goes away. */
export function hangingUp(bytes: Buffer): Readable {
  return Readable.from(
    (function* () {
      yield* chunks(bytes)
      throw new Error('aborted')
    })(),
  )
}

function* chunks(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield bytes.subarray(at, at + CHUNK_BYTES)
  }
}
