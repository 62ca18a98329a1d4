/** The S3 multipart requests, with the conditional completion that the client library lacks. */
import { createHash } from 'node:crypto'
import type { Connection } from './connection.ts'
import { reach } from './connection.ts'
import { EvidenceError } from './error.ts'

export interface UploadedPart {
  partNumber: number
  etag: string
  /** Bytes. */
  size: number
  /** SHA-256 in base64, of the parts of a checksummed upload. */
  checksum?: string
}

export interface Upload {
  key: string
  uploadId: string
  /** Amazon's S3 takes the parts of an object with a lock only with a checksum each. */
  checksummed?: boolean
}

export const CHECKSUMMED = { 'x-amz-checksum-algorithm': 'SHA256' }

export async function begin(
  { client, bucket }: Connection,
  key: string,
  headers: Record<string, string>,
): Promise<Upload> {
  const uploadId = await reach(`POST ${key}`, () =>
    client.initiateNewMultipartUpload(bucket, key, headers),
  )
  return { key, uploadId }
}

/** @throws EvidenceError `EvidenceMissing` where the upload is unknown or was ended. */
export async function sendPart(
  connection: Connection,
  upload: Upload,
  partNumber: number,
  bytes: Buffer,
): Promise<UploadedPart> {
  const sha256 = createHash('sha256').update(bytes).digest()
  const checksum = sha256.toString('base64')
  const answer = await connection
    .send({
      method: 'PUT',
      key: upload.key,
      query: { partNumber, uploadId: upload.uploadId },
      headers: upload.checksummed ? { 'x-amz-checksum-sha256': checksum } : {},
      body: bytes,
      bodySha256: sha256.toString('hex'),
      accept: [200, 404],
    })
    .catch(async (failure) => {
      // A store may refuse before it has read the body: its 404 is then lost in a reset connection.
      await listParts(connection, upload)
      throw failure
    })
  if (answer.status === 404) throw unknownUpload(upload)
  const part = { partNumber, etag: unquoted(answer.headers.etag ?? ''), size: bytes.length }
  return upload.checksummed ? { ...part, checksum } : part
}

/** @throws EvidenceError `EvidenceMissing` where the upload is unknown or was ended. */
export async function listParts(connection: Connection, upload: Upload): Promise<UploadedPart[]> {
  const { client, bucket } = connection
  const missing = (failure: NodeJS.ErrnoException) => {
    throw failure.code === 'NoSuchUpload' ? unknownUpload(upload) : failure
  }
  const parts = await reach(`GET ${upload.key}`, () =>
    // Typed as protected by the library, which has no public way to read the parts.
    client['listParts'](bucket, upload.key, upload.uploadId).catch(missing),
  )
  return parts.map(({ part, etag, size }) => ({ partNumber: part, etag: unquoted(etag), size }))
}

export type Completion = { versionId: string } | 'taken' | 'gone'

/** Makes the object if its key is free: `taken` where it is not, `gone` where the upload has ended. */
export async function complete(
  connection: Connection,
  { key, uploadId }: Upload,
  parts: UploadedPart[],
): Promise<Completion> {
  const { status, headers, body } = await connection.send({
    method: 'POST',
    key,
    query: { uploadId },
    headers: { 'if-none-match': '*' },
    body: Buffer.from(completion(parts)),
    accept: [200, 404, 412],
  })
  if (status === 412) return 'taken'
  if (status === 404) return 'gone'
  // S3 may answer 200 at once and report a failure in the body.
  if (body.includes('<Error>')) {
    throw new EvidenceError('StoreUnavailable', `expected ${key} completed, got ${body}`)
  }
  // A repeated completion may be answered with success again, then without a version.
  return headers['x-amz-version-id'] ? { versionId: versionOf(key, headers) } : 'gone'
}

/** Ends the upload and its parts; quiet where it is gone already. */
export async function abort(connection: Connection, { key, uploadId }: Upload): Promise<void> {
  await connection.send({ method: 'DELETE', key, query: { uploadId }, accept: [204, 404] })
}

/** @throws EvidenceError `StoreUnavailable` where the bucket keeps no versions. */
export function versionOf(key: string, headers: NodeJS.Dict<string | string[]>): string {
  const versionId = headers['x-amz-version-id']
  if (typeof versionId === 'string') return versionId
  throw new EvidenceError('StoreUnavailable', `expected a version id for ${key}, got none`)
}

function completion(parts: UploadedPart[]): string {
  const rows = parts
    .toSorted((a, b) => a.partNumber - b.partNumber)
    .map(({ partNumber, etag, checksum }) => {
      const proof = checksum ? `<ChecksumSHA256>${checksum}</ChecksumSHA256>` : ''
      return `<Part><PartNumber>${partNumber}</PartNumber><ETag>"${etag}"</ETag>${proof}</Part>`
    })
  return `<CompleteMultipartUpload>${rows.join('')}</CompleteMultipartUpload>`
}

function unknownUpload({ key, uploadId }: Upload): EvidenceError {
  return new EvidenceError('EvidenceMissing', `expected an open upload of ${key}, got ${uploadId}`)
}

function unquoted(etag: string): string {
  return etag.replace(/^"|"$/g, '')
}
