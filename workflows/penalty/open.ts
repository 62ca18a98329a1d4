/** A penalty case in its workflow, and what it waits with: an overdue case goes before the head. */
import { continueAsNew } from '@temporalio/workflow'
import type { FollowingOpening } from '../../domain/following/opening.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { penaltyRules } from '../../procedure/penalty/acts.ts'
import { system } from '../case/event-source.ts'
import type { CarriedCase } from '../case/open-case.ts'
import { ensureTask } from '../case/tasks.ts'
import { openFollowing } from '../following/open.ts'
import { penaltyActs } from './acts.ts'
import type { conductPenaltyCase } from './conduct-penalty-case.ts'

export type PenaltyInput = FollowingOpening<PenaltyCase> | CarriedCase<PenaltyCase>
export type OpenPenalty = ReturnType<typeof openPenalty>

export const penaltyTerms = { rules: penaltyRules, acts: penaltyActs }

export const openPenalty = (input: PenaltyInput) =>
  openFollowing<PenaltyCase, keyof typeof penaltyActs>(input, {
    ...penaltyTerms,
    continueWith: (carried) => continueAsNew<typeof conductPenaltyCase>(carried),
  })

/** Limits of the authority; that they pass ends nothing. */
const escalated = ['penalty-decision', 'penalty-service'] as const

export async function nextPenaltyFact({ state, change, clocks, nextFact }: OpenPenalty) {
  for (const key of escalated) {
    const isKnown = state.tasks.some(
      ({ kind, subject }) => kind === 'note-penalty-overdue' && subject === key,
    )
    if (isKnown || clocks.find(key)?.state !== 'expired') continue
    change({ by: system, act: 'escalated', detail: { clock: key } }, (draft) =>
      ensureTask(draft, 'note-penalty-overdue', { subject: key }),
    )
  }
  await nextFact()
}
