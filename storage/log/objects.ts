/** The published log: static objects under `log/` in the bucket, written once and locked; only pointers are replaced. */
import { buffer } from 'node:stream/consumers'
import { connect, reach, sha256Of } from '../evidence/connection.ts'
import { EvidenceError } from '../evidence/error.ts'
import { putWhole } from '../evidence/put-whole.ts'
import { createRetention } from '../evidence/retention.ts'
import type { EvidenceStoreOptions } from '../evidence/store.ts'

export interface LogObject {
  readonly bytes: Buffer
  /** Changes with the bytes: what `replace` is conditional on. */
  readonly etag: string
}

/** A full bundle of the longest entries has 16 MiB; nothing in a log is longer. */
const mostBytes = 17 * 1024 * 1024

export type LogObjects = ReturnType<typeof createLogObjects>

/** Opens no connection by itself. All functions throw EvidenceError `StoreUnavailable`. */
export function createLogObjects(options: EvidenceStoreOptions) {
  const connection = connect(options)
  const retention = createRetention(connection, options.retentionYears, options.clock)
  const keyOf = (path: string) => `log/${path}`

  return {
    /** The object at a path below `log/`; undefined where there is none. */
    async read(path: string): Promise<LogObject | undefined> {
      const key = keyOf(path)
      const answer = await connection.open({ method: 'GET', key, accept: [200, 404] })
      if (answer.statusCode === 404) {
        answer.resume()
        return undefined
      }
      if (!(Number(answer.headers['content-length']) <= mostBytes)) {
        answer.destroy()
        throw new EvidenceError('TooLarge', `expected at most ${mostBytes} bytes at ${key}`)
      }
      const bytes = await reach(`GET ${key}`, () => buffer(answer))
      return { bytes, etag: answer.headers.etag ?? '' }
    },

    /**
     * Writes an object for good; the same bytes again are no change. Throws EvidenceError `AlreadyStored` where
     * other bytes are there.
     */
    async writeOnce(path: string, bytes: Buffer, mediaType: string): Promise<void> {
      const identity = { sha256: sha256Of(bytes), size: bytes.length }
      const request = { connection, retention, key: keyOf(path), mediaType, maxBytes: mostBytes }
      await putWhole(request, bytes, identity)
    },

    /**
     * Puts bytes in the place of those with the etag, or of nothing; what they replace stays as a locked version.
     * Answers false where somebody else was first.
     */
    async replace(
      path: string,
      bytes: Buffer,
      how: { mediaType: string; etag: string | undefined },
    ) {
      const sha256 = sha256Of(bytes)
      const { status } = await connection.send({
        method: 'PUT',
        key: keyOf(path),
        headers: {
          'content-type': how.mediaType,
          ...(how.etag === undefined ? { 'if-none-match': '*' } : { 'if-match': how.etag }),
          'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
          ...retention.headers(),
        },
        body: bytes,
        bodySha256: sha256,
        // 409: two conditional requests at once; 404: what was to be replaced is gone.
        accept: [200, 404, 409, 412],
      })
      return status === 200
    },
  }
}
