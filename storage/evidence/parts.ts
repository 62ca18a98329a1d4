/** A byte stream cut into parts of one size, counted and hashed on the way, in reused buffers. */
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { EvidenceError } from './error.ts'

export const PART_BYTES = 8 * 1024 * 1024

export interface Part {
  bytes: Buffer
  last: boolean
}

export type Parts = ReturnType<typeof inParts>

/**
 * Every part is full but the last, which is empty only if the stream is. Whoever is done with a
 * part gives it back with `release`: memory stays at the parts that are out plus the one that fills.
 * Leaving the iteration early destroys the stream.
 * @throws EvidenceError `TooLarge` at the first byte beyond `maxBytes`.
 */
export function inParts(stream: Readable, maxBytes: number) {
  const hash = createHash('sha256')
  const free: Buffer[] = []
  let size = 0

  async function* cut(): AsyncGenerator<Part, void, undefined> {
    let buffer: Buffer = Buffer.allocUnsafeSlow(PART_BYTES)
    let filled = 0
    for await (let chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      assertWithin(size, maxBytes)
      hash.update(chunk)
      while (chunk.length > PART_BYTES - filled) {
        const taken = chunk.copy(buffer, filled)
        yield { bytes: buffer, last: false }
        chunk = chunk.subarray(taken)
        buffer = free.pop() ?? Buffer.allocUnsafeSlow(PART_BYTES)
        filled = 0
      }
      filled += chunk.copy(buffer, filled)
    }
    yield { bytes: buffer.subarray(0, filled), last: true }
  }

  return {
    parts: cut(),
    release: (bytes: Buffer) => void (bytes.length === PART_BYTES && free.push(bytes)),
    /** What was read; only after the last part. */
    identity: () => ({ sha256: hash.digest('hex'), size }),
  }
}

export async function nextPart(source: Parts): Promise<Part> {
  const { value } = await source.parts.next()
  if (value) return value
  throw new Error('expected a part after one that was not the last, got none')
}

/** @throws EvidenceError `TooLarge`. */
export function assertWithin(size: number, maxBytes: number): void {
  if (size > maxBytes) {
    throw new EvidenceError('TooLarge', `expected at most ${maxBytes} bytes, got ${size} or more`)
  }
}
