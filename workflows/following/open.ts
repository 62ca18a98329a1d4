/** Opens the workflow of a case after a grant: its acts, its clocks and its answers, registered before the first await. */
import { setHandler } from '@temporalio/workflow'
import type { FollowingCase } from '../../domain/case.ts'
import type { FollowingMessage, FollowingOpening } from '../../domain/following/opening.ts'
import { refuse } from '../../procedure/failures.ts'
import { followingRefusal, type FollowingRules } from '../../procedure/following/act-rule.ts'
import type { CommonAct } from '../../procedure/following/common.ts'
import { acceptCalendars } from '../calendars.ts'
import { type CarriedCase, openCase } from '../case/open-case.ts'
import { takeActs, type TakenAct } from '../case/take-acts.ts'
import { caseAct, readCase } from '../messages.ts'
import { acceptOpening } from '../opening.ts'
import type { FollowingAct } from './act.ts'
import { acceptedCommonActs } from './common-acts.ts'

/** Cases after a grant last for years: no run of theirs comes near Temporal’s limits of events and of bytes. */
const eventsPerRun = 1_000

export interface FollowingTerms<S extends FollowingCase, Name extends string> {
  readonly rules: FollowingRules<S, Name | CommonAct>
  /** What each act records; its payload is what its schema describes. */
  readonly acts: { readonly [A in Name]: FollowingAct<S, never> }
  readonly continueWith: (carried: CarriedCase<S>) => Promise<never>
}

export type OpenFollowing<S extends FollowingCase> = ReturnType<typeof openFollowing<S, string>>

/** The state at the start of a run: new, or carried over from the run before. */
const carriedOf = <S extends FollowingCase>(
  input: FollowingOpening<S> | CarriedCase<S>,
): CarriedCase<S> =>
  'answered' in input ? input : { state: input.state, rules: input.rules, answered: {} }

const claimOf = (payload: object) =>
  'claim' in payload ? (payload.claim as { task: string; epoch: number }) : undefined

export function openFollowing<S extends FollowingCase, Name extends string>(
  input: FollowingOpening<S> | CarriedCase<S>,
  { rules, acts, continueWith }: FollowingTerms<S, Name>,
) {
  const open = openCase(carriedOf(input), {
    nameOf: ({ name }) => name,
    isStopped: () => false,
    assertGoesOn: () => {},
    eventsPerRun,
    continueWith,
  })
  const all = { ...acceptedCommonActs<S>(rules), ...acts } as Readonly<
    Record<string, FollowingAct<S, object> | undefined>
  >

  function taken(name: string): TakenAct<S, object> {
    const act = all[name]
    const rule = Object.hasOwn(rules, name) ? rules[name as Name] : undefined
    if (!act || !rule)
      return { name, record: () => {}, refusal: () => refuse('WrongStage', `no act ${name}`) }
    return {
      name,
      record: (draft, payload, circumstances) => act.record(draft, payload, circumstances),
      refusal: (state, payload, circumstances) =>
        followingRefusal(circumstances.by, { act: name, rule }, state, {
          at: circumstances.at,
          claim: claimOf(payload),
        }) ?? act.refusal?.(state, payload, circumstances),
    }
  }

  const { refuseOrPass, handle } = takeActs(open)
  setHandler(readCase, () => open.state)
  setHandler(caseAct, (message) => handle(taken(message.act), message), {
    validator: (message: FollowingMessage) => refuseOrPass(taken(message.act), message),
  })
  acceptCalendars(open)
  acceptOpening(open, 'answered' in input ? undefined : input)
  return open
}
