/** Whoever signs a review proves with it what they opened. */
import type { Person } from '../domain/person.ts'
import type { Records } from '../storage/records/records.ts'

export async function proofsOf(
  { listOpenings }: Pick<Records, 'listOpenings'>,
  { act, dossier, person: { sub } }: { act: string; dossier: string; person: Person },
) {
  if (act !== 'verify' && act !== 'give-opinion') return {}
  return { opened: await listOpenings({ dossier, sub }) }
}
