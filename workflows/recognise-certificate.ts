/** The recognition procedure of art. 26 of the Electronic Signature Law, from the first draft to the decision. */
import { setHandler } from '@temporalio/workflow'
import type { Outcome } from '../procedure/stages.ts'
import { acceptActs } from './acts/index.ts'
import { decision } from './decision.ts'
import { drafting } from './drafting.ts'
import { openDossier, type OpenDossier, Withdrawn } from './dossier/dossier.ts'
import type { Carried } from './dossier/state.ts'
import { expertReview } from './expert-review.ts'
import { intake } from './intake.ts'
import { type Opening, readDossier } from './messages.ts'
import { acceptOpening, openedState } from './opening.ts'
import { technicalChecks } from './technical-checks.ts'

export interface Procedure {
  readonly outcome: Outcome
}

export async function recogniseCertificate(input: Opening | Carried): Promise<Procedure> {
  const dossier = openDossier(openedState(input))
  setHandler(readDossier, () => dossier.state)
  acceptActs(dossier)
  acceptOpening(dossier, input)
  return { outcome: await dossier.close(await procedure(dossier)) }
}

async function procedure(dossier: OpenDossier): Promise<Outcome> {
  try {
    await drafting(dossier)
    if (!(await intake(dossier))) return 'not-accepted'
    await technicalChecks(dossier)
    await expertReview(dossier)
    return await decision(dossier)
  } catch (error) {
    // Before the decision the applicant may withdraw at any time, in any stage.
    if (error instanceof Withdrawn) return 'withdrawn'
    throw error
  }
}
