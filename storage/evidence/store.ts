/** The evidence store: object storage owns the bytes, written once, locked, and proven on every read. */
import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { Readable as Stream } from 'node:stream'
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { ConnectionOptions } from './connection.ts'
import { connect, sha256Of } from './connection.ts'
import type { EvidenceKey } from './key.ts'
import { objectKey } from './key.ts'
import * as multipart from './multipart.ts'
import { PART_BYTES } from './parts.ts'
import { prepareBucket } from './prepare-bucket.ts'
import type { Proof } from './proof.ts'
import type { PutOptions } from './put-request.ts'
import { put } from './put.ts'
import type { ByteRange } from './read.ts'
import { open, read, verify } from './read.ts'
import { completeUpload, putPart } from './resumable.ts'
import { inspect } from './inspect.ts'
import { createPace } from './pace.ts'
import { createRetention } from './retention.ts'

export interface EvidenceStoreOptions extends ConnectionOptions {
  /** COMPLIANCE retention of every object, from the rule set (at least 5). */
  retentionYears: number
  clock: () => Date
}

/** S3 takes 10,000 parts of an object. */
const mostBytes = 10_000 * PART_BYTES

export type EvidenceStore = ReturnType<typeof createEvidenceStore>

/** Opens no connection by itself. All functions throw EvidenceError; what each throws stands at its source. */
export function createEvidenceStore(options: EvidenceStoreOptions) {
  const connection = connect(options)
  const retention = createRetention(connection, options.retentionYears, options.clock)
  const store = { connection, retention }
  const at = (key: EvidenceKey, uploadId: string) => ({ key: objectKey(key), uploadId })

  return {
    /** Creates the bucket with object lock on unless it is there. */
    prepare: () => prepareBucket(connection),

    /** Streams evidence in; the same bytes again are answered with the first reference. */
    put: (key: EvidenceKey, stream: Readable, how: PutOptions): Promise<EvidenceRef> =>
      put(stream, { ...how, ...store, key: objectKey(key) }),

    /** Stores what the service made itself, under its own SHA-256. */
    putBytes(dossierId: string, bytes: Buffer, mediaType: string): Promise<EvidenceRef> {
      const key = objectKey({ dossierId, evidenceId: sha256Of(bytes) })
      return put(Stream.from([bytes]), { ...store, key, mediaType, maxBytes: bytes.length })
    },

    /**
     * Streams in what the service makes and whose length and digest nobody knows before its end. Each call makes an
     * object of its own: only the reference that is recorded counts.
     */
    putStream(dossierId: string, stream: Readable, mediaType: string): Promise<EvidenceRef> {
      const key = objectKey({ dossierId, evidenceId: randomUUID() })
      return put(stream, { ...store, key, mediaType, maxBytes: mostBytes })
    },

    /** The bytes, whole and proven on the way, or a range of them. */
    open: (ref: EvidenceRef, range?: ByteRange) => open(connection, ref, range),

    /** The proven bytes in memory, at most `maxBytes` of them. */
    read: (ref: EvidenceRef, maxBytes: number) => read(connection, ref, maxBytes),

    /** Whether the stored bytes still are what the reference says, and what was found. */
    verify: (ref: EvidenceRef) => verify(connection, ref),

    /** Reads versions to their end, all together at a pace; answers what was found, undefined where one is gone. */
    inspector(bytesPerSecond: number) {
      const pace = createPace(bytesPerSecond)
      return (ref: EvidenceRef) => inspect(connection, ref, pace)
    },

    /** Opens an upload in parts; one at a time for a key. */
    async beginUpload(key: EvidenceKey, { mediaType }: { mediaType: string }): Promise<string> {
      const headers = { 'content-type': mediaType }
      return (await multipart.begin(connection, objectKey(key), headers)).uploadId
    },

    /** Takes one part of at most 8 MiB; numbers run from 1 to 10,000. */
    putPart: (key: EvidenceKey, uploadId: string, partNumber: number, stream: Readable) =>
      putPart(connection, at(key, uploadId), partNumber, stream),

    /** The parts that arrived, by number. */
    listParts: (key: EvidenceKey, uploadId: string) =>
      multipart.listParts(connection, at(key, uploadId)),

    /** Turns the parts into evidence, or removes them where they are not what was announced. */
    completeUpload: (
      key: EvidenceKey,
      uploadId: string,
      parts: multipart.UploadedPart[],
      proof: Proof,
    ) => completeUpload(store, at(key, uploadId), parts, proof),

    /** Ends an upload and removes its parts; quiet where it is gone. */
    abortUpload: (key: EvidenceKey, uploadId: string) =>
      multipart.abort(connection, at(key, uploadId)),
  }
}
