/** A dossier in its workflow: a case that its applicant may withdraw, and that time may decide. */
import { continueAsNew } from '@temporalio/workflow'
import type { Dossier } from '../../domain/dossier.ts'
import type { Outcome, Stage } from '../../procedure/stages.ts'
import { isPast } from '../../procedure/stages.ts'
import type { CaseEnds } from '../case/carried.ts'
import { findClock } from '../case/clocks.ts'
import { openCase, type OpenCase } from '../case/open-case.ts'
import type { recogniseCertificate } from '../recognise-certificate.ts'
import type { Carried } from './state.ts'

/** Thrown through the stages when something other than a decision ends the case. */
export class Ended extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(outcome)
    this.outcome = outcome
  }
}

export type OpenDossier = ReturnType<typeof asDossier>

/** The applicant may have withdrawn; a renewal that is not decided in time is deemed granted (art. 50). */
export function dossierEnds(state: Dossier): CaseEnds {
  const isStopped = () => state.withdrawal !== undefined
  return {
    isStopped,
    assertGoesOn() {
      if (isStopped()) throw new Ended('withdrawn')
      if (!state.decidedBy && findClock(state, 'C9')?.state === 'expired')
        throw new Ended('deemed-renewed')
    },
  }
}

export const asDossier = (open: OpenCase<Dossier>) =>
  Object.assign(open, {
    isPast: (stage: Stage) => isPast(open.state.stage, stage),

    /** Ends the procedure; the workflow completes with the outcome, whichever it is. */
    close: (outcome: Outcome): Promise<void> =>
      open.end(outcome, (draft) => {
        draft.outcome = outcome
      }),
  })

export const openDossier = (carried: Carried) =>
  asDossier(
    openCase(carried, {
      ...dossierEnds(carried.state),
      nameOf: ({ filings }) => filings.at(-1)?.caName ?? {},
      continueWith: (next) => continueAsNew<typeof recogniseCertificate>(next),
    }),
  )
