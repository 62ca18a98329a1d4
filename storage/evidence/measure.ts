/** A stream read to its end: what it holds, and how it begins. */
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** Enough for every file signature there is, tar's at byte 257 too. */
export const HEAD_BYTES = 4096

export interface Identity {
  sha256: string
  /** Bytes. */
  size: number
}

export async function measure(stream: Readable): Promise<{ identity: Identity; head: Buffer }> {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (size < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES)
    hash.update(chunk)
    size += chunk.length
  }
  return { identity: { sha256: hash.digest('hex'), size }, head }
}
