/** Writes files into a package one after the other, as a stream: a header, the bytes as they come, and what they hash to. */
import { createHash } from 'node:crypto'
import { isPayload, type ManifestEntry, type Payload } from './bag.ts'
import { paddingOf, tarEnd, tarHeader } from './tar.ts'

export interface PackagedFile {
  readonly path: string
  /** Bytes, known before the first is read. */
  readonly size: number
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** The digest that the chunks must have, and what to throw where they have not, or not the size. */
  readonly expected?: { readonly sha256: string; readonly otherwise: (found: string) => never }
}

export type PackageWriter = ReturnType<typeof createWriter>

/** All files lie in the folder `base` and carry the same time, in seconds since 1970. */
export function createWriter(base: string, modified: number) {
  const payload: (ManifestEntry & { size: number })[] = []
  const tags: ManifestEntry[] = []

  async function* file({ path, size, chunks, expected }: PackagedFile) {
    yield tarHeader({ path: `${base}/${path}`, size, modified })
    const hash = createHash('sha256')
    let written = 0
    for await (const chunk of chunks) {
      written += chunk.length
      if (written > size) break
      hash.update(chunk)
      yield chunk
    }
    const sha256 = hash.digest('hex')
    if (written !== size || (expected && expected.sha256 !== sha256))
      reject(expected, `${written} bytes with ${sha256}`)
    yield Buffer.alloc(paddingOf(size))
    if (isPayload(path)) payload.push({ path, sha256, size })
    else tags.push({ path, sha256 })
  }

  return {
    file,
    /** A file that is in memory. */
    whole: (path: string, bytes: Uint8Array) => file({ path, size: bytes.length, chunks: [bytes] }),
    end: () => tarEnd,
    /** What was written below data/ so far. */
    payload: (): readonly ManifestEntry[] => payload,
    measured: (): Payload => ({
      bytes: payload.reduce((sum, { size }) => sum + size, 0),
      files: payload.length,
    }),
    /** What was written beside data/ so far. */
    tags: (): readonly ManifestEntry[] => tags,
  }
}

function reject(expected: PackagedFile['expected'], found: string): never {
  if (expected) expected.otherwise(found)
  throw new RangeError(`expected a file of the announced size, got ${found}`)
}
