/** A dossier in its workflow: a case that its applicant may withdraw, and that time may decide. */
import { continueAsNew } from '@temporalio/workflow'
import type { Outcome, Stage } from '../../procedure/stages.ts'
import { isPast } from '../../procedure/stages.ts'
import { findClock } from '../case/clocks.ts'
import { openCase } from '../case/open-case.ts'
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

export type OpenDossier = ReturnType<typeof openDossier>

export function openDossier(carried: Carried) {
  const { state } = carried
  const isStopped = () => state.withdrawal !== undefined

  /** The applicant may have withdrawn; a renewal that is not decided in time is deemed granted (art. 50). */
  function assertGoesOn(): void {
    if (isStopped()) throw new Ended('withdrawn')
    if (!state.decidedBy && findClock(state, 'C9')?.state === 'expired')
      throw new Ended('deemed-renewed')
  }

  const open = openCase(carried, {
    nameOf: ({ filings }) => filings.at(-1)?.caName ?? {},
    isStopped,
    assertGoesOn,
    continueWith: (next) => continueAsNew<typeof recogniseCertificate>(next),
  })
  return Object.assign(open, {
    isPast: (stage: Stage) => isPast(state.stage, stage),

    /** Ends the procedure; the workflow completes with the outcome, whichever it is. */
    close: (outcome: Outcome): Promise<void> =>
      open.end(outcome, (draft) => {
        draft.outcome = outcome
      }),
  })
}
