/** What is said of a file when it is attached, and what it is checked for before a byte is kept. */
import { z } from 'zod'
import type { Dossier } from '../domain/dossier.ts'
import {
  documentType,
  type DocumentType,
  DocumentTypeName,
  magicMatches,
  refusedFormat,
} from '../domain/document-type.ts'
import { AttestedBy } from '../domain/document.ts'
import { Sha256 } from '../domain/evidence.ts'
import { Problem } from './problem.ts'

export const DocumentFields = z
  .strictObject({
    type: DocumentTypeName,
    language: z
      .string()
      .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
      .max(35)
      .optional()
      .describe('BCP 47'),
    translationOf: z.uuid().optional().describe('The document that this one translates'),
    attestedBy: AttestedBy.optional(),
    replaces: z.uuid().optional().describe('The document of which this is a new version'),
    sha256: Sha256.optional().describe('Declared digest; another one arriving is refused'),
  })
  .meta({ id: 'DocumentFields' })
export type DocumentFields = z.infer<typeof DocumentFields>

/** Names of files as people wrote them, without paths or control characters. */
export const FileName = z
  .string()
  .transform((name) => (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(255)
      .regex(/^[^\u0000-\u001f\u007f]+$/, 'expected a plain file name'),
  )

/** Documents that the fields refer to must be in the dossier. */
export function assertReferences(dossier: Dossier, fields: DocumentFields): void {
  for (const id of [fields.translationOf, fields.replaces]) {
    if (id !== undefined && !dossier.documents.some((document) => document.id === id))
      throw new Problem('DocumentNotFound', `expected a document of this dossier, got ${id}`)
  }
}

/** The type that a code names; the schema has let no other code pass. */
export function typeOf({ type }: Pick<DocumentFields, 'type'>): DocumentType {
  const found = documentType(type)
  if (!found) throw new Problem('Invalid', `expected a document type, got ${type}`)
  return found
}

/** Throws unless the first bytes are those of a format that the document may have. */
export function assertFormat(type: DocumentType, head: Uint8Array): void {
  if (magicMatches(type, head) === undefined)
    throw new Problem('WrongFileType', refusedFormat(type), { expected: type.mediaTypes })
}
