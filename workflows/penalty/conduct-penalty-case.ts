/** A penalty case (Administrative Penalty Law 36–72): investigated, announced, heard, reviewed, decided, enforced, published. */
import { dateInShanghai, daysAfter } from '../../procedure/working-days.ts'
import { system } from '../case/event-source.ts'
import { creditRecord } from './credit-record.ts'
import { enforcement } from './enforcement.ts'
import { investigation } from './investigation.ts'
import { openPenalty, type OpenPenalty, type PenaltyInput } from './open.ts'
import { isPenalty } from '../../procedure/penalty/measures.ts'
import { priorNotice } from './prior-notice.ts'
import { review } from './review.ts'

export type PenaltyOutcome = 'penalised' | 'not-penalised'

export async function conductPenaltyCase(
  input: PenaltyInput,
): Promise<{ readonly outcome: PenaltyOutcome }> {
  const penalty = openPenalty(input)
  const outcome = await courseOfPenalty(penalty)
  await penalty.finished()
  return { outcome }
}

export async function courseOfPenalty(penalty: OpenPenalty): Promise<PenaltyOutcome> {
  const { state } = penalty
  fileCase(penalty)
  while (!state.decision) {
    // A reopened case goes through all of it again: a new report needs a new prior notice.
    await investigation(penalty)
    await priorNotice(penalty)
    await review(penalty)
  }
  const outcome = isPenalty(state.decision.measures) ? 'penalised' : 'not-penalised'
  if (state.stage !== 'closed') {
    await enforcement(penalty)
    await penalty.end(outcome, (draft) => void (draft.outcome = outcome))
  }
  await creditRecord(penalty)
  return outcome
}

/** The decision is due ninety calendar days after the case was filed (60). */
function fileCase({ state, clocks, rules, change }: OpenPenalty): void {
  if (clocks.find('penalty-decision')) return
  const { decisionDays } = rules.supervision.penalty
  const until = daysAfter(dateInShanghai(state.openedAt), decisionDays)
  change({ by: system, act: 'clock-started' }, (draft) =>
    clocks.start(draft, clocks.fixed('penalty-decision', state.openedAt, { until })),
  )
}
