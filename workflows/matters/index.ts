/** The matters beside the straight course of review: what each waits for is asked for before the procedure waits. */
import type { OpenDossier } from '../dossier/dossier.ts'
import { approvals } from './approvals.ts'
import { watchAnnouncement } from './comment-announcement.ts'
import { consultations } from './consultations.ts'
import { extension } from './extension.ts'
import { holds } from './holds.ts'
import { overdue } from './overdue.ts'
import { pauses } from './pauses.ts'
import { parties, supplements } from './letters.ts'

/** Draws the consequences of every matter, then waits for the next fact. */
export async function nextFactUnderReview(dossier: OpenDossier): Promise<void> {
  approvals(dossier)
  supplements(dossier)
  parties(dossier)
  holds(dossier)
  await pauses(dossier)
  await extension(dossier)
  await consultations(dossier)
  if (dossier.state.publicComment) await watchAnnouncement(dossier)
  overdue(dossier)
  await dossier.nextFact()
}
