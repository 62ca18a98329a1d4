/** Opens the workflow of a case after a grant: its acts, its clocks and its answers, registered before the first await. */
import { setHandler } from '@temporalio/workflow'
import type { FollowingCase } from '../../domain/case.ts'
import type { FollowingMessage, FollowingOpening } from '../../domain/following/opening.ts'
import { acceptCalendars } from '../calendars.ts'
import type { CarriedCase, CaseEnds } from '../case/carried.ts'
import { openCase } from '../case/open-case.ts'
import { acceptStanding } from '../case/standing.ts'
import { takeActs } from '../case/take-acts.ts'
import { caseAct, readCase } from '../messages.ts'
import { acceptOpening } from '../opening.ts'
import { type ActsOfKind, takenActs } from './taken-acts.ts'

/** Cases after a grant last for years: no run of theirs comes near Temporal’s limits of events and of bytes. */
const eventsPerRun = 1_000

export interface FollowingTerms<S extends FollowingCase, Name extends string> extends ActsOfKind<
  S,
  Name
> {
  readonly continueWith: (carried: CarriedCase<S>) => Promise<never>
}

export type OpenFollowing<S extends FollowingCase> = ReturnType<typeof openFollowing<S, string>>

/** Nothing ends such a case from outside: its course does. */
export const endless: CaseEnds = { isStopped: () => false, assertGoesOn: () => {} }

/** The state at the start of a run: new, or carried over from the run before. */
const carriedOf = <S extends FollowingCase>(
  input: FollowingOpening<S> | CarriedCase<S>,
): CarriedCase<S> =>
  'answered' in input ? input : { state: input.state, rules: input.rules, answered: {} }

export function openFollowing<S extends FollowingCase, Name extends string>(
  input: FollowingOpening<S> | CarriedCase<S>,
  { rules, acts, continueWith }: FollowingTerms<S, Name>,
) {
  const open = openCase(carriedOf(input), {
    ...endless,
    nameOf: ({ name }) => name,
    eventsPerRun,
    continueWith,
  })
  const taken = takenActs({ rules, acts })
  const { refuseOrPass, handle } = takeActs(open)
  setHandler(readCase, () => open.state)
  acceptStanding(open)
  setHandler(caseAct, (message) => handle(taken(message.act), message), {
    validator: (message: FollowingMessage) => refuseOrPass(taken(message.act), message),
  })
  acceptCalendars(open)
  acceptOpening(open, 'answered' in input ? undefined : input)
  return open
}
