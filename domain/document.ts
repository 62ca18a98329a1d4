/** A document of a dossier: one version of one file, kept for good once attached. */
import { z } from 'zod'
import { EvidenceRef } from './evidence.ts'
import { PersonName } from './person.ts'

/** A translation is evidence only with somebody who answers for it. */
export const AttestedBy = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .describe('Who vouches that the translation is faithful: name, and licence or seal')

export const Document = z
  .object({
    id: z.uuid(),
    type: z.string().describe('Code of the document type, see /document-types'),
    version: z.int().positive().describe('Versions of one document share its id'),
    fileName: z.string().min(1).max(255),
    language: z.string().max(35).describe('BCP 47').optional(),
    translationOf: z.uuid().optional().describe('The document that this one translates'),
    attestedBy: AttestedBy.optional(),
    evidence: EvidenceRef,
    attachedAt: z.iso.datetime(),
    attachedBy: PersonName,
    carriedFrom: z.uuid().optional().describe('The dossier in which it was filed first'),
  })
  .meta({ id: 'Document' })
export type Document = z.infer<typeof Document>
