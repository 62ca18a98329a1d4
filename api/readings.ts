/** Who read which confidential document: an entry in the ledger of its case, there before a byte is sent. */
import type { Document } from '../domain/document.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { Person } from '../domain/person.ts'
import type { Parts } from './parts.ts'

/** The act under which readings stand in the ledger. */
export const readingAct = 'document-read'

export interface Reading {
  readonly dossier: Dossier
  readonly person: Person
  readonly document: Pick<Document, 'id' | 'version'>
}

/** Keeps that a person reads a confidential document; throws where that cannot be kept, and then nothing is to be sent. */
export async function recordReading(
  { dossier, person, document: { id, version } }: Reading,
  { records }: Pick<Parts, 'records'>,
): Promise<void> {
  if (!dossier.confidential.some((claim) => claim.document === id)) return
  await records.append([
    {
      dossier: dossier.id,
      at: new Date().toISOString(),
      by: person,
      act: readingAct,
      stage: dossier.stage,
      detail: { document: id, version },
      changes: {},
      tasks: [],
      documents: [],
    },
  ])
}
