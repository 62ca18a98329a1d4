/** Every act of a person, by name, and the one handler that takes them all into the dossier. */
import { setHandler } from '@temporalio/workflow'
import type { ActMessage, ActPayload } from '../../domain/act.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { type ActName, actNames } from '../../procedure/acts.ts'
import type { Claim } from '../../procedure/case-facts.ts'
import { refusal } from '../../procedure/may-act.ts'
import { takeActs, type TakenAct } from '../case/take-acts.ts'
import type { OpenDossier } from '../dossier/dossier.ts'
import { type ActAnswer, type ActUpdate, updates } from '../messages.ts'
import type { Act, Acts } from './act.ts'
import { applicantActs } from './applicant.ts'
import { commentActs } from './comment.ts'
import { decisionActs } from './decision.ts'
import { heardActs } from './heard.ts'
import { hearingActs } from './hearing.ts'
import { intakeActs } from './intake.ts'
import { matterActs } from './matters.ts'
import { reviewActs } from './review.ts'
import { taskActs } from './task.ts'
import { consultationActs, verificationActs } from './verification.ts'
import { workActs } from './work.ts'

const acts: Acts<ActName> = {
  ...applicantActs,
  ...heardActs,
  ...taskActs,
  ...workActs,
  ...intakeActs,
  ...verificationActs,
  ...consultationActs,
  ...matterActs,
  ...reviewActs,
  ...commentActs,
  ...hearingActs,
  ...decisionActs,
}

const claimOf = (payload: object): Claim | undefined =>
  'claim' in payload ? (payload.claim as Claim) : undefined

/** Registers the handlers of all acts; call it before the first await of the workflow. */
export function acceptActs(dossier: OpenDossier): void {
  for (const name of actNames) acceptAct(dossier, name)
}

/** An act as a dossier takes it: who may do it when, what was sent, and what it records. */
export function dossierAct<A extends ActName>(name: A): TakenAct<Dossier, ActPayload<A>> {
  const { refusal: refusedByContent, record }: Act<A> = acts[name]
  return {
    name,
    record,
    refusal: (state, payload, circumstances) =>
      refusal(circumstances.by, name, state, {
        at: circumstances.at,
        claim: claimOf(payload),
      }) ?? refusedByContent?.(state, payload, circumstances),
  }
}

function acceptAct<A extends ActName>(dossier: OpenDossier, name: A): void {
  const act = dossierAct(name)
  const { refuseOrPass, handle } = takeActs(dossier)
  const update: ActUpdate<A> = updates[name]
  setHandler<ActAnswer, [ActMessage<A>], ActUpdate<A>>(update, (message) => handle(act, message), {
    validator: (message: ActMessage<A>) => refuseOrPass(act, message),
  })
}
