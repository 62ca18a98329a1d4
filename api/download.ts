/** Sends a document out of object storage: whole and verified on the way, or a byte range (RFC 9110 §14). */
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Document } from '../domain/document.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { EvidenceRef } from '../domain/evidence.ts'
import type { Person } from '../domain/person.ts'
import { mayReadDocument, mayReadDocuments } from '../procedure/may-read.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { recordReading } from './readings.ts'
import { assertNotInQuarantine } from './scans.ts'

export interface Wanted {
  readonly dossier: Dossier
  readonly document: string
  readonly version?: number | undefined
  readonly person: Person
  /** An auditor may ask for a file in quarantine, knowing that it is. */
  readonly knowingly?: boolean | undefined
}

/** The document that the person asks for; throws a Problem where they may not read it. */
export function findDocument({ dossier, document, version, person }: Wanted): Document {
  const at = new Date().toISOString()
  if (person.roles.includes('expert') && !mayReadDocuments(person, dossier, at))
    throw new Problem('InterestNotDeclared', 'expected a declaration of interest first')
  if (!mayReadDocument(person, document, dossier, at))
    throw new Problem('DocumentNotFound', 'expected a document that you may read')
  const versions = dossier.documents.filter(({ id }) => id === document)
  const found =
    version === undefined ? versions.at(-1) : versions.find((each) => each.version === version)
  if (!found) throw new Problem('DocumentNotFound', `expected a document of this dossier`)
  return found
}

export async function download(
  wanted: Wanted,
  http: { request: Request; response: Response },
  parts: Parts,
): Promise<void> {
  const { dossier, person, knowingly } = wanted
  const document = findDocument(wanted)
  const { evidence, fileName, id, version } = document
  await assertNotInQuarantine({ dossier, document, person, knowingly }, parts)
  await recordReading({ dossier, person, document }, parts)
  http.response.set('Content-Disposition', attachmentName(fileName))
  const opening = { dossier: dossier.id, sub: person.sub, document: id, version }
  await sendEvidence(evidence, http, parts, () => parts.records.noteOpening(opening))
}

/** The pieces as they come; the last one only once `note` is done, so that nobody has the whole of what is not noted. */
async function* notingLast(pieces: AsyncIterable<Buffer>, note: () => Promise<void>) {
  let last: Buffer | undefined
  for await (const piece of pieces) {
    if (last) yield last
    last = piece
  }
  await note()
  if (last) yield last
}

async function* following(first: IteratorResult<Buffer, void>, rest: AsyncIterable<Buffer>) {
  if (!first.done) yield first.value
  yield* rest
}

/**
 * Sends evidence with its digest (RFC 9530); the ETag is the hash, so a range can be resumed safely. `note` is done before
 * the last piece is sent: where it fails, what was asked for does not arrive whole.
 */
export async function sendEvidence(
  ref: EvidenceRef,
  { request, response }: { request: Request; response: Response },
  { evidence }: Parts,
  note: () => Promise<void> = async () => {},
): Promise<void> {
  const etag = `"${ref.sha256}"`
  response.set({
    'Content-Type': ref.mediaType,
    'Accept-Ranges': 'bytes',
    'Repr-Digest': `sha-256=:${Buffer.from(ref.sha256, 'hex').toString('base64')}:`,
    ETag: etag,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
  const ifRange = request.get('If-Range')
  const range = ifRange === undefined || ifRange === etag ? rangeOf(request, ref.size) : undefined
  if (range === 'unsatisfiable') {
    response.set('Content-Range', `bytes */${ref.size}`)
    throw new Problem('RangeNotSatisfiable', `expected a range within ${ref.size} bytes`)
  }
  const length = range ? range.end - range.start + 1 : ref.size
  response.status(range ? 206 : 200).set('Content-Length', String(length))
  if (range) response.set('Content-Range', `bytes ${range.start}-${range.end}/${ref.size}`)
  const source = await evidence.open(ref, range)
  try {
    const pieces = notingLast(source, note)
    // Nothing is sent yet: what fails up to here is answered as a problem.
    const first = await pieces.next()
    await pipeline(following(first, pieces), response)
  } finally {
    // Whoever goes away early leaves no connection to the store behind.
    source.destroy()
  }
}

/** One byte range; several at once are answered whole, as RFC 9110 allows. */
function rangeOf(request: Request, size: number) {
  const ranges = request.range(size, { combine: true })
  if (ranges === -1) return 'unsatisfiable' as const
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1)
    return undefined
  const [range] = ranges
  return range && { start: range.start, end: range.end }
}

/** RFC 6266 with RFC 8187, for names in any script. */
const attachmentName = (fileName: string): string =>
  `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
