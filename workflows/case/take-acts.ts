/** Takes an act of a person into a case: refused by a rule, repeated under its key, or put on record and answered. */
import { ApplicationFailure } from '@temporalio/workflow'
import type { CaseState } from '../../domain/case.ts'
import type { Person } from '../../domain/person.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import type { Calendar } from '../../procedure/working-days.ts'
import type { ActAnswer } from '../messages.ts'
import { now } from './event-source.ts'
import type { OpenCase } from './open-case.ts'

/** Acts that one case takes in all: what its idempotency keys need fits into one payload. */
const mostActs = 20_000

/** When an act is done, by whom and under which rules. */
export interface Circumstances {
  readonly by: Person
  /** ISO instant of the act. */
  readonly at: string
  readonly rules: RuleSet
  /** The arrangements that the case has learnt; empty before. */
  readonly calendar: Calendar
}

export interface TakenAct<S, P> {
  readonly name: string
  /** The rule that refuses the act now: who may do it when, and what was sent. */
  readonly refusal: (state: S, payload: P, circumstances: Circumstances) => Refusal | undefined
  /** Records the fact; draws no conclusion, the stage does. */
  readonly record: (draft: S, payload: P, circumstances: Circumstances) => void
}

/** An act on its way to the workflow. */
export interface Message<P> {
  readonly by: Person
  readonly key: string
  readonly fingerprint: string
  readonly payload: P
}

const failure = ({ type, message, facts }: Refusal) =>
  ApplicationFailure.nonRetryable(message, type, facts)

/** The validator and the handler of an act; both throw the refusal. */
export function takeActs<S extends CaseState>(open: OpenCase<S>) {
  const { state, answered, change } = open

  const circumstances = (by: Person): Circumstances => ({
    by,
    at: now(),
    rules: open.rules,
    calendar: open.calendar,
  })

  /** The rule that refuses the message; nothing refuses the repetition of an act that was done. */
  function refused<P>(act: TakenAct<S, P>, { by, key, fingerprint, payload }: Message<P>) {
    if (open.isDraining()) return refuse('Renewing', 'expected the next run of the procedure')
    const earlier = answered[key]
    if (earlier)
      return earlier[1] === fingerprint
        ? undefined
        : refuse('IdempotencyKeyReused', 'expected the request first sent under this key')
    if (Object.keys(answered).length >= mostActs)
      return refuse('TooManyActs', `expected at most ${mostActs} acts on a case`)
    return act.refusal(state, payload, circumstances(by))
  }

  function refuseOrPass<P>(act: TakenAct<S, P>, message: Message<P>): void {
    const reason = refused(act, message)
    if (reason) throw failure(reason)
  }

  async function handle<P extends object>(
    act: TakenAct<S, P>,
    message: Message<P>,
  ): Promise<ActAnswer> {
    refuseOrPass(act, message)
    const { by, key, fingerprint, payload } = message
    const event =
      answered[key]?.[0] ??
      change(
        { by, act: act.name, detail: { ...payload } as Record<string, unknown>, key, fingerprint },
        (draft) => act.record(draft, payload, circumstances(by)),
      )
    await open.settled(event)
    return { event }
  }

  return { refuseOrPass, handle }
}
