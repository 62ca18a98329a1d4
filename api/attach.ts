/** Takes a file of a multipart form straight into object storage, then attaches it to its dossier. */
import type { Request, Response } from 'express'
import multer from 'multer'
import type { ActPayload } from '../domain/act.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { Document } from '../domain/document.ts'
import type { EvidenceRef } from '../domain/evidence.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import { typeRefused } from '../procedure/asked.ts'
import { refusal } from '../procedure/may-act.ts'
import {
  assertFormat,
  assertReferences,
  DocumentFields,
  FileName,
  typeOf,
} from './document-fields.ts'
import { keyDigest, uuidOf } from './idempotency.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { onRecord } from './refused-acts.ts'
import { assertPlainText, validate } from './validate.ts'

export interface Attachment {
  readonly dossier: string
  readonly person: Person
  readonly key: string
  readonly request: Request
  readonly response: Response
}

interface ReceivedFile {
  readonly fields: DocumentFields
  readonly fileName: string
  readonly evidence: EvidenceRef
}

/** Fields stay small; the size of the file is limited by its type while it streams. */
const limits = { fieldSize: 4_096, fields: 10, files: 1, parts: 12, headerPairs: 50 }

export async function attach(
  attachment: Attachment,
  parts: Parts,
): Promise<Receipt & { document: Document }> {
  const { dossier: id, person, key } = attachment
  const documentId = uuidOf(id, keyDigest(person, key))
  const dossier = await mayAttach(attachment, documentId, parts)
  const received = await receive(attachment, async (fields, file) => {
    assertReferences(dossier, fields)
    await assertAsked({ dossier, person }, { type: fields.type, documentId }, parts)
    return store(parts, { dossier: id, documentId, fields, file })
  })
  const payload = documentOf(documentId, received)
  return parts.dossiers.attach(id, { person, key, payload })
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
  { fields, fileName, evidence }: ReceivedFile,
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

type Store = (fields: DocumentFields, file: Express.Multer.File) => Promise<EvidenceRef>

/** Reads the form; the file is handed on as a stream as soon as it begins, never buffered. */
async function receive({ request, response }: Attachment, into: Store): Promise<ReceivedFile> {
  if (!request.is('multipart/form-data'))
    throw new Problem('UnsupportedMediaType', 'expected a body of type multipart/form-data')
  let received: ReceivedFile | undefined
  const engine: multer.StorageEngine = {
    _handleFile(_request, file, done) {
      const take = async () => {
        assertPlainText(request.body)
        const fields = validate(DocumentFields, { ...request.body }, { pointer: '' })
        const fileName = validate(FileName, file.originalname, { pointer: '/file' })
        received = { fields, fileName, evidence: await into(fields, file) }
      }
      take().then(() => done(null, {}), done)
    },
    _removeFile: (_request, _file, done) => done(null),
  }
  const form = multer({ storage: engine, limits, defParamCharset: 'utf8' }).single('file')
  await new Promise<void>((resolve, reject) => {
    void form(request, response, (error: unknown) => {
      if (error instanceof Error) reject(error)
      else resolve()
    })
  })
  if (!received) throw new Problem('Malformed', 'expected a part named file after the fields')
  return received
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
