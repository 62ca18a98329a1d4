/** Review and decision (Administrative Penalty Law 45, 57, 58, 60): drafted, its law reviewed where required, decided by the head. */
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { isGrave } from '../../procedure/penalty/measures.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import type { TaskKind } from '../../procedure/tasks.ts'
import { system } from '../case/event-source.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { nextPenaltyFact, type OpenPenalty } from './open.ts'

export async function review(penalty: OpenPenalty): Promise<void> {
  const { state, clocks, change } = penalty
  if (!state.decision) penalty.enter('penalty-review')
  // The head may send the case back to its investigators: then there is no report any more.
  while (!state.decision && state.report) {
    const due = clocks.find('penalty-decision')?.dueDate
    change({ by: system, act: 'open-tasks' }, (draft) =>
      ensureTask(draft, nextTask(draft, penalty.rules), { due }),
    )
    await nextPenaltyFact(penalty)
  }
  if (!state.decision) return
  change({ by: system, act: 'clock-met' }, (draft) => {
    clocks.meet(draft, 'penalty-decision')
    cancelTasks(draft)
  })
}

function nextTask(state: PenaltyCase, rules: RuleSet): TaskKind {
  if (!state.draft) return 'draft-penalty'
  return needsLegalReview(state, rules) && !state.legality ? 'review-penalty-law' : 'decide-penalty'
}

/** A grave penalty, or one that was heard about (58). */
const needsLegalReview = ({ draft, hearing }: PenaltyCase, { supervision }: RuleSet): boolean =>
  hearing !== undefined || (draft !== undefined && isGrave(draft.measures, supervision.penalty))
