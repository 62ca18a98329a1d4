/** Uploads in parts: begun with what is announced, resumed part by part, attached once their digest is proven. */
import type { Readable } from 'node:stream'
import { isDeepStrictEqual } from 'node:util'
import type { EvidenceRef } from '../domain/evidence.ts'
import type { Document } from '../domain/document.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import { partSize, type Upload } from '../domain/upload.ts'
import { EvidenceError } from '../storage/evidence/error.ts'
import type { OpenUpload } from '../storage/records/uploads.ts'
import { assertAsked, documentOf, mayAttach } from './attach.ts'
import { assertFormat, assertReferences, type DocumentFields, typeOf } from './document-fields.ts'
import { keyDigest, uuidOf } from './idempotency.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { scanSoon } from './scans.ts'

export interface Announced extends DocumentFields {
  readonly fileName: string
  readonly size: number
  readonly sha256: string
}

interface Caller {
  readonly dossier: string
  readonly person: Person
}

const keyOf = ({ id, dossier }: Upload) => ({ dossierId: dossier, evidenceId: id })

/** Begins an upload; the same key answers the same one. */
export async function beginUpload(
  { dossier, person, key }: Caller & { key: string },
  announced: Announced,
  parts: Parts,
): Promise<Upload> {
  const id = uuidOf(dossier, keyDigest(person, key))
  const type = typeOf(announced)
  if (announced.size > type.maxBytes)
    throw new Problem(
      'TooLarge',
      `expected at most ${type.maxBytes} bytes, got ${announced.size}`,
      {
        limit: type.maxBytes,
      },
    )
  const held = await mayAttach({ dossier, person }, id, parts)
  assertReferences(held, announced)
  await assertAsked({ dossier: held, person }, { type: announced.type, documentId: id }, parts)
  const begun = await parts.records.findUpload(id)
  if (begun) return asAnnounced(begun, announced)
  const upload: Upload = {
    ...announced,
    id,
    dossier,
    partSize,
    startedAt: new Date().toISOString(),
  }
  const mediaType = type.mediaTypes[0] ?? 'application/octet-stream'
  const storeId = await parts.evidence.beginUpload(keyOf(upload), { mediaType })
  return asAnnounced(
    await parts.records.keepUpload({ upload, sub: person.sub, storeId }),
    announced,
  )
}

const announcementOf = (told: Announced): unknown[] => {
  const { type, fileName, language, translationOf, attestedBy, replaces, size, sha256 } = told
  return [type, fileName, language, translationOf, attestedBy, replaces, size, sha256]
}

/** The upload begun under a key; throws when another one is announced under it. */
function asAnnounced({ upload }: OpenUpload, announced: Announced): Upload {
  if (!isDeepStrictEqual(announcementOf(upload as Announced), announcementOf(announced)))
    throw new Problem('IdempotencyKeyReused', 'expected the upload first announced under this key')
  return upload
}

/** The caller's own upload; nobody else's is known. */
export async function findUpload(
  { dossier, person }: Caller,
  id: string,
  { records }: Parts,
): Promise<OpenUpload> {
  const open = await records.findUpload(id)
  if (open?.upload.dossier !== dossier || open.sub !== person.sub)
    throw new Problem('DocumentNotFound', `expected an upload of yours, got ${id}`)
  return open
}

const bytesOfPart = ({ size }: Upload, number: number): number =>
  Math.min(partSize, size - (number - 1) * partSize)

/** Takes one part; sending it again replaces it. */
export async function takePart(
  { upload, storeId }: OpenUpload,
  { number, bytes }: { number: number; bytes: Readable },
  { evidence }: Parts,
): Promise<{ number: number; size: number }> {
  const expected = bytesOfPart(upload, number)
  if (expected <= 0) throw new Problem('Invalid', `expected a part within ${upload.size} bytes`)
  const { size } = await evidence.putPart(keyOf(upload), storeId, number, bytes)
  if (size !== expected)
    throw new Problem('Invalid', `expected ${expected} bytes in part ${number}, got ${size}`)
  return { number, size }
}

/** The parts that have arrived whole. */
export async function partsOf({ upload, storeId }: OpenUpload, { evidence }: Parts) {
  const stored = await evidence.listParts(keyOf(upload), storeId)
  return stored.filter(({ partNumber, size }) => size === bytesOfPart(upload, partNumber))
}

/** An upload that the store has put together already, before an interruption: its parts as they must have been. */
const putTogether = (upload: Upload) =>
  Array.from({ length: Math.ceil(upload.size / partSize) }, (_each, index) => ({
    partNumber: index + 1,
    etag: '',
    size: bytesOfPart(upload, index + 1),
  }))

async function prove(open: OpenUpload, parts: Parts): Promise<EvidenceRef> {
  const { upload, storeId } = open
  const wanted = putTogether(upload)
  const arrived = await partsOf(open, parts).catch((error: unknown) => {
    if (error instanceof EvidenceError && error.code === 'EvidenceMissing') return wanted
    throw error
  })
  if (arrived.length < wanted.length)
    throw new Problem('UploadIncomplete', `expected ${wanted.length} parts, got ${arrived.length}`)
  return parts.evidence.completeUpload(keyOf(upload), storeId, arrived, {
    expectedSha256: upload.sha256,
    maxBytes: upload.size,
    firstBytes: (head) => assertFormat(typeOf(upload as DocumentFields), head),
  })
}

/** Proves the digest of the whole and attaches it; safe to repeat after an interruption at any point. */
export async function completeUpload(
  { person, key }: { person: Person; key: string },
  open: OpenUpload,
  parts: Parts,
): Promise<Receipt & { document: Document }> {
  const { upload } = open
  const { documents } = await mayAttach({ dossier: upload.dossier, person }, upload.id, parts)
  const attached = documents.find(({ evidence }) => evidence.key.endsWith(upload.id))
  const evidence = attached?.evidence ?? (await prove(open, parts))
  const fields = upload as DocumentFields
  const payload = documentOf(upload.id, { fields, fileName: upload.fileName, evidence })
  const receipt = await parts.dossiers.attach(upload.dossier, { person, key, payload })
  scanSoon(upload.dossier, receipt.document, parts)
  return receipt
}
