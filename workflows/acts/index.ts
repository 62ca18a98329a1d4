/** Every act of a person, by name, and the one handler that takes them all into the dossier. */
import { ApplicationFailure, setHandler } from '@temporalio/workflow'
import type { ActMessage, ActPayload } from '../../domain/act.ts'
import type { Person } from '../../domain/person.ts'
import { type ActName, actNames } from '../../procedure/acts.ts'
import type { Claim } from '../../procedure/case-facts.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { refusal } from '../../procedure/may-act.ts'
import type { OpenDossier } from '../dossier/dossier.ts'
import { now } from '../case/event-source.ts'
import { type ActAnswer, type ActUpdate, updates } from '../messages.ts'
import type { Act, Acts, Circumstances } from './act.ts'
import { applicantActs } from './applicant.ts'
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
  ...hearingActs,
  ...decisionActs,
}

/** Acts that one dossier takes in all: what its idempotency keys need fits into one payload. */
const mostActs = 20_000

const claimOf = (payload: object): Claim | undefined =>
  'claim' in payload ? (payload.claim as Claim) : undefined

const failure = ({ type, message, facts }: Refusal) =>
  ApplicationFailure.nonRetryable(message, type, facts)

/** Registers the handlers of all acts; call it before the first await of the workflow. */
export function acceptActs(dossier: OpenDossier): void {
  for (const name of actNames) acceptAct(dossier, name)
}

function acceptAct<A extends ActName>(dossier: OpenDossier, name: A): void {
  const act: Act<A> = acts[name]
  const { state, answered, change } = dossier

  const circumstances = (by: Person): Circumstances => ({
    by,
    at: now(),
    rules: dossier.rules,
    calendar: dossier.calendar,
  })

  /** The rule that refuses the message; nothing refuses the repetition of an act that was done. */
  function refused({ by, key, fingerprint, payload }: ActMessage<A>): Refusal | undefined {
    if (dossier.isDraining()) return refuse('Renewing', 'expected the next run of the procedure')
    const earlier = answered[key]
    if (earlier)
      return earlier[1] === fingerprint
        ? undefined
        : refuse('IdempotencyKeyReused', 'expected the request first sent under this key')
    if (Object.keys(answered).length >= mostActs)
      return refuse('TooManyActs', `expected at most ${mostActs} acts on a dossier`)
    return (
      refusal(by, name, state, { at: now(), claim: claimOf(payload) }) ??
      act.refusal?.(state, payload, circumstances(by))
    )
  }

  function refuseOrPass(message: ActMessage<A>): void {
    const reason = refused(message)
    if (reason) throw failure(reason)
  }

  async function handle(message: ActMessage<A>): Promise<ActAnswer> {
    refuseOrPass(message)
    const { by, key, fingerprint, payload } = message
    const event =
      answered[key]?.[0] ??
      change({ by, act: name, detail: detailOf(payload), key, fingerprint }, (draft) =>
        act.record(draft, payload, circumstances(by)),
      )
    await dossier.settled(event)
    return { event }
  }

  const update: ActUpdate<A> = updates[name]
  setHandler<ActAnswer, [ActMessage<A>], ActUpdate<A>>(update, handle, { validator: refuseOrPass })
}

const detailOf = <A extends ActName>(payload: ActPayload<A>): Record<string, unknown> => ({
  ...payload,
})
