/** Files of a backup: written and read again with their SHA-256. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Passes bytes on; tells their digest and number when they have all passed. */
export function hashing() {
  const hash = createHash('sha256')
  let size = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  return { stream, result: () => ({ sha256: hash.digest('hex'), size }) }
}

/** Writes lines to a file; answers its digest. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<string> {
  const { stream, result } = hashing()
  const ended = (async function* () {
    for await (const line of lines) yield `${line}\n`
  })()
  await pipeline(Readable.from(ended), stream, createWriteStream(file, { flags: 'wx' }))
  return result().sha256
}

export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}
