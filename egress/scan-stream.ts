/** Asks clamd whether bytes hold anything that it knows (INSTREAM, clamd(8)): an answer, or an error; never a pass by default. */
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type ScannerAddress =
  { readonly host: string; readonly port: number } | { readonly path: string }

export type ScanAnswer =
  { readonly verdict: 'clean' } | { readonly verdict: 'infected'; readonly signature: string }

export type Scan = (bytes: Readable) => Promise<ScanAnswer>

/** clamd reads the length before each chunk and refuses one beyond its own limit. */
const chunkBytes = 65_536

/** Null-terminated command, chunks with their length, and a chunk of no length at the end. */
async function* framed(bytes: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const part of bytes as AsyncIterable<Buffer>)
    for (let from = 0; from < part.length; from += chunkBytes) {
      const chunk = part.subarray(from, from + chunkBytes)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(chunk.length)
      yield length
      yield chunk
    }
  yield Buffer.alloc(4)
}

/** “stream: OK” or “stream: <signature> FOUND”; all else is no answer about the bytes. */
function answerOf(reply: string): ScanAnswer {
  if (reply === 'stream: OK') return { verdict: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(reply)?.[1]
  if (signature) return { verdict: 'infected', signature }
  throw new Error(`expected an answer of the scanner, got “${reply}”`)
}

/**
 * Throws when the scanner is not reached, breaks off, is silent, or says anything but an answer about the bytes; so
 * with a file beyond its StreamMaxLength.
 */
export const createScanner =
  (address: ScannerAddress, { withinMs = 120_000 } = {}): Scan =>
  async (bytes) => {
    const socket = connect(address)
    socket.setTimeout(withinMs, () => socket.destroy(new Error('the scanner is silent')))
    const parts: Buffer[] = []
    socket.on('data', (part: Buffer) => void parts.push(part))
    const ended = once(socket, 'close')
    ended.catch(() => undefined)
    try {
      await pipeline(framed(bytes), socket, { end: false })
      await ended
    } catch (cause) {
      // Of a file that was not sent whole nothing is believed.
      socket.destroy()
      throw new Error('expected the scanner to take the file', { cause })
    }
    return answerOf(Buffer.concat(parts).toString('latin1').split('\0')[0] ?? '')
  }
