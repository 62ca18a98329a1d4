/** The recognition procedure of art. 26 of the Electronic Signature Law, from the first draft to the decision and its delivery. */
import { patched, setHandler } from '@temporalio/workflow'
import { asksForComments } from '../procedure/public-comment.ts'
import type { Outcome } from '../procedure/stages.ts'
import { acceptActs } from './acts/index.ts'
import { acceptComments } from './acts/comment.ts'
import { acceptCalendars } from './calendars.ts'
import { acceptStanding } from './case/standing.ts'
import { decision } from './decision.ts'
import { delivery } from './delivery.ts'
import { drafting } from './drafting.ts'
import { Ended, openDossier, type OpenDossier } from './dossier/dossier.ts'
import type { Carried } from './dossier/state.ts'
import { expertReview } from './expert-review.ts'
import { hearing } from './hearing.ts'
import { intake } from './intake.ts'
import { type Opening, readDossier } from './messages.ts'
import { acceptOpening, openedState } from './opening.ts'
import { announceFiling, announceGrant, announceRenewal, publishing } from './publishing.ts'
import { publicComment } from './public-comment.ts'
import { sealing } from './sealing.ts'
import { technicalChecks } from './technical-checks.ts'
import { verification } from './verification.ts'

export interface Procedure {
  readonly outcome: Outcome
}

export async function recogniseCertificate(input: Opening | Carried): Promise<Procedure> {
  const dossier = openDossier(openedState(input))
  setHandler(readDossier, () => dossier.state)
  acceptStanding(dossier)
  acceptActs(dossier)
  acceptComments(dossier)
  acceptCalendars(dossier)
  acceptOpening(dossier, 'state' in input ? undefined : input)
  const outcome = await procedure(dossier)
  // Dossiers that were under way before recognitions were supervised end as they did then.
  if (patched('open-recognition')) await publishing(dossier, outcome)
  await dossier.close(outcome)
  await sealing(dossier)
  await dossier.finished()
  return { outcome }
}

/** The stages, from wherever the dossier stands. */
export async function procedure(dossier: OpenDossier): Promise<Outcome> {
  try {
    await drafting(dossier)
    await announceFiling(dossier)
    if (!(await intake(dossier))) return 'not-accepted'
    await announceRenewal(dossier)
    await technicalChecks(dossier)
    await verification(dossier)
    await expertReview(dossier)
    // A dossier carries its rule set: one that was opened before there were such periods has none.
    if (asksForComments(dossier.rules, dossier.state)) await publicComment(dossier)
    await hearing(dossier)
    const outcome = await decision(dossier)
    await announceGrant(dossier, outcome)
    await delivery(dossier)
    return outcome
  } catch (error) {
    // The applicant may withdraw before the decision; time may end a case by itself.
    if (error instanceof Ended) return error.outcome
    throw error
  }
}
