/** Cases that come to their decision: before the head, and decided. */
import type { DecisionContent } from '../../../domain/decision.ts'
import { grant, toDecision, toDelivery } from '../../support/case.ts'
import type { Case, Rehearsal } from '../../support/time-skipping.ts'

export const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }

/** A case on whose decision nobody has said anything yet. */
export async function undecidedCase(rehearsal: Rehearsal): Promise<Case> {
  const each = await rehearsal.open()
  await toDecision(each)
  return each
}

/** A case with a draft that has not been checked. */
export async function proposedCase(rehearsal: Rehearsal, content?: DecisionContent): Promise<Case> {
  const each = await undecidedCase(rehearsal)
  await each.propose(content)
  return each
}

/** A case whose decision is to be delivered. */
export async function decidedCase(
  rehearsal: Rehearsal,
  content: DecisionContent = grant(),
): Promise<Case> {
  const each = await rehearsal.open()
  await toDelivery(each, content)
  return each
}
