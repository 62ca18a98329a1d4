/** Reads a package entry by entry, once, and refuses whatever the service would not have written byte for byte. */
import { isPlainPath } from '../file-name.ts'
import { blockBytes, fields, paddingOf, tarFields, tarHeader, type TarEntry } from '../tar.ts'
import { Refused } from './findings.ts'

export interface ReadEntry extends TarEntry {
  /** Must be read to its end before the next entry is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>
}

type Bytes = ReturnType<typeof bytesFrom>

/** A stream of chunks as a stream of bytes. */
function bytesFrom(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()

  async function isOver(): Promise<boolean> {
    while (held.length === 0) {
      const next = await iterator.next()
      if (next.done) return true
      held = next.value
    }
    return false
  }

  /** The next bytes as they come; fewer than asked for only where the stream ends. */
  async function* upTo(count: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let left = count; left > 0 && !(await isOver());) {
      const piece = held.subarray(0, left)
      held = held.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  async function take(count: number): Promise<Buffer> {
    const pieces: Uint8Array[] = []
    for await (const piece of upTo(count)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  /** Lets the source go, wherever reading ended. */
  const close = async () => void (await iterator.return?.())

  return { upTo, take, isOver, close }
}

const isZero = (bytes: Uint8Array) => bytes.every((octet) => octet === 0)
const plainFile = '0'.charCodeAt(0)

/** Throws Refused unless the header is the one that `tarHeader` writes. */
function readHeader(header: Buffer): TarEntry {
  const entry = tarFields(header)
  const type = header[fields.type[0]]
  if (type !== plainFile) throw new Refused('not-a-file', entry.path)
  if (!isPlainPath(entry.path)) throw new Refused('unsafe-path', entry.path)
  const numbers = Number.isSafeInteger(entry.size) && Number.isSafeInteger(entry.modified)
  if (!numbers || !tarHeader(entry).equals(header)) throw new Refused('tar-header', entry.path)
  return entry
}

async function* contentOf(bytes: Bytes, { path, size }: TarEntry) {
  let left = size
  for await (const piece of bytes.upTo(size)) {
    left -= piece.length
    yield piece
  }
  if (left > 0) throw new Refused('truncated', path)
}

async function assertPadding(bytes: Bytes, { path, size }: TarEntry): Promise<void> {
  const padding = await bytes.take(paddingOf(size))
  if (!isZero(padding)) throw new Refused('padding-not-zero', path)
  if (padding.length < paddingOf(size)) throw new Refused('truncated', path)
}

/** Two blocks of zeros, of which the first was read, and nothing after them. */
async function assertEnd(bytes: Bytes): Promise<void> {
  const end = await bytes.take(blockBytes)
  if (!isZero(end)) throw new Refused('trailing-bytes')
  if (end.length < blockBytes) throw new Refused('truncated')
  if (!(await bytes.isOver())) throw new Refused('trailing-bytes')
}

async function* entriesOf(bytes: Bytes): AsyncGenerator<ReadEntry, void, undefined> {
  for (;;) {
    const header = await bytes.take(blockBytes)
    if (header.length < blockBytes) throw new Refused('truncated')
    if (isZero(header)) return await assertEnd(bytes)
    const entry = readHeader(header)
    yield { ...entry, chunks: contentOf(bytes, entry) }
    await assertPadding(bytes, entry)
  }
}

/** The files of a package in their order. Throws Refused. */
export async function* readTar(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReadEntry, void, undefined> {
  const bytes = bytesFrom(source)
  try {
    yield* entriesOf(bytes)
  } finally {
    await bytes.close()
  }
}
