/** Asks clamd whether bytes hold anything that it knows (INSTREAM, clamd(8)): an answer, or an error; never a pass by default. */
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type ScannerAddress =
  { readonly host: string; readonly port: number } | { readonly path: string }

export type ScanAnswer =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly signature: string }
  | { readonly verdict: 'unscannable'; readonly reason: string }

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

/** “stream: OK”, “stream: <signature> FOUND”, or “<reason> ERROR”. */
function answerOf(reply: string): ScanAnswer | undefined {
  if (reply === 'stream: OK') return { verdict: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(reply)?.[1]
  if (signature) return { verdict: 'infected', signature }
  const reason = /^(.*size limit exceeded.*) ERROR$/.exec(reply)?.[1]
  return reason === undefined ? undefined : { verdict: 'unscannable', reason }
}

/** Throws when the scanner is not reached, breaks off, or says anything but an answer about the bytes. */
export const createScanner =
  (address: ScannerAddress, { withinMs = 120_000 } = {}): Scan =>
  async (bytes) => {
    const socket = connect(address)
    socket.setTimeout(withinMs, () => socket.destroy(new Error('the scanner is silent')))
    const parts: Buffer[] = []
    socket.on('data', (part: Buffer) => void parts.push(part))
    // What an error says comes out of the pipeline; one that comes later is seen in the reply.
    socket.on('error', () => {})
    const ended = once(socket, 'close').catch(() => undefined)
    const failure = await pipeline(framed(bytes), socket, { end: false }).then(
      () => undefined,
      (error: unknown) => error ?? new Error('the file could not be sent'),
    )
    await ended
    const reply = Buffer.concat(parts).toString('latin1').split('\0')[0] ?? ''
    const answer = answerOf(reply)
    // Only of bytes that were sent whole may it be said that nothing was found in them.
    if (answer && (failure === undefined || answer.verdict !== 'clean')) return answer
    throw new Error(`expected an answer of the scanner, got “${reply}”`, { cause: failure })
  }
