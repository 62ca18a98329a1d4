/** Who has opened which version of which document: the proof that goes with a signature. */
import type { Database } from './tables.ts'

export interface Opening {
  readonly dossier: string
  readonly sub: string
  readonly document: string
  readonly version: number
}

/** Keeps the first opening of a document version by a person. */
export async function noteOpening(database: Database, opening: Opening): Promise<void> {
  await database
    .insertInto('openings')
    .values({ ...opening, at: new Date().toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The document versions that a person has opened on a dossier. */
export async function listOpenings(
  database: Database,
  { dossier, sub }: { dossier: string; sub: string },
): Promise<{ document: string; version: number }[]> {
  return database
    .selectFrom('openings')
    .select(['document', 'version'])
    .where('dossier', '=', dossier)
    .where('sub', '=', sub)
    .orderBy('at')
    .execute()
}
