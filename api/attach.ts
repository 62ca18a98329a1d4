/** Takes a file of a multipart form straight into object storage, then attaches it to its dossier. */
import type { Request, Response } from 'express'
import type { ActPayload } from '../domain/act.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { Document } from '../domain/document.ts'
import type { EvidenceRef } from '../domain/evidence.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import { typeRefused } from '../procedure/asked.ts'
import { refusal } from '../procedure/may-act.ts'
import { assertFormat, assertReferences, DocumentFields, typeOf } from './document-fields.ts'
import { keyDigest, uuidOf } from './idempotency.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { type ReceivedFile, receive } from './receive-file.ts'
import { onRecord } from './refused-acts.ts'
import { scanSoon } from './scans.ts'

export interface Attachment {
  readonly dossier: string
  readonly person: Person
  readonly key: string
  readonly request: Request
  readonly response: Response
}

export async function attach(
  attachment: Attachment,
  parts: Parts,
): Promise<Receipt & { document: Document }> {
  const { dossier: id, person, key } = attachment
  const documentId = uuidOf(id, keyDigest(person, key))
  const dossier = await mayAttach(attachment, documentId, parts)
  const received = await receive(attachment, DocumentFields, async (fields, file) => {
    assertReferences(dossier, fields)
    await assertAsked({ dossier, person }, { type: fields.type, documentId }, parts)
    return store(parts, { dossier: id, documentId, fields, file })
  })
  const payload = documentOf(documentId, received)
  const receipt = await parts.dossiers.attach(id, { person, key, payload })
  scanSoon(id, receipt.document, parts)
  return receipt
}

/** The dossier, if this person may attach this document to it now; a document that it has already may be sent again. */
export function mayAttach(
  { dossier: id, person }: Pick<Attachment, 'dossier' | 'person'>,
  documentId: string,
  parts: Parts,
): Promise<Dossier> {
  const { records, dossiers } = parts
  return dossiers.readFor('attach', id, person).then(({ dossier }) =>
    onRecord(records, { dossier, person, act: 'attach' }, async () => {
      const refused = refusal(person, 'attach', dossier, { at: new Date().toISOString() })
      const isRepeated = dossier.documents.some(({ evidence }) => evidence.key.endsWith(documentId))
      if (refused && !isRepeated) throw Problem.of(refused)
      await assertTakesEvidence(parts)
      return dossier
    }),
  )
}

/** A type that nobody asked for is refused before its bytes are taken; a document that is there may be sent again. */
export function assertAsked(
  { dossier, person }: { dossier: Dossier; person: Person },
  { type, documentId }: { type: string; documentId: string },
  { records }: Parts,
): Promise<void> {
  return onRecord(records, { dossier, person, act: 'attach' }, async () => {
    const isRepeated = dossier.documents.some(({ evidence }) => evidence.key.endsWith(documentId))
    const refused = isRepeated ? undefined : typeRefused(dossier, type, person.roles)
    if (refused) throw Problem.of(refused)
  })
}

/** The document as the act attaches it. */
export const documentOf = (
  id: string,
  { fields, fileName, evidence }: ReceivedFile<DocumentFields>,
): ActPayload<'attach'> => {
  const { type, language, translationOf, attestedBy, replaces } = fields
  return {
    id: replaces ?? id,
    type,
    fileName,
    ...(language && { language }),
    ...(translationOf && { translationOf }),
    ...(attestedBy && { attestedBy }),
    evidence,
  }
}

/** Evidence is taken only by a store that has proved that it keeps it. */
export async function assertTakesEvidence({ health }: Parts): Promise<void> {
  if (!(await health.evidence()).ok)
    throw new Problem('EvidenceRefused', 'the object store has not passed its probe')
}

async function store(
  { evidence }: Parts,
  upload: {
    dossier: string
    documentId: string
    fields: DocumentFields
    file: Express.Multer.File
  },
): Promise<EvidenceRef> {
  const { dossier, documentId, fields, file } = upload
  const type = typeOf(fields)
  return evidence.put({ dossierId: dossier, evidenceId: documentId }, file.stream, {
    mediaType: type.mediaTypes[0] ?? 'application/octet-stream',
    maxBytes: type.maxBytes,
    expectedSha256: fields.sha256,
    firstBytes: (head) => assertFormat(type, head),
  })
}
