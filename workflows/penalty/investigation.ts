/** Investigation (Administrative Penalty Law 42, 43): two investigators without a conflict, evidence, a report that both sign. */
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { system } from '../case/event-source.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { nextPenaltyFact, type OpenPenalty } from './open.ts'

export async function investigation(penalty: OpenPenalty): Promise<void> {
  const { state } = penalty
  if (state.report?.countersigned) return
  penalty.enter('investigation')
  while (!isReported(state)) {
    askForInvestigation(penalty)
    await nextPenaltyFact(penalty)
  }
}

const isReported = ({ report }: PenaltyCase) => report?.countersigned !== undefined

const tasksOfInvestigators = ['report-investigation', 'countersign-investigation'] as const

function askForInvestigation({ state, change, clocks }: OpenPenalty): void {
  const due = clocks.find('penalty-decision')?.dueDate
  const able = state.investigators.filter(({ conflict }) => conflict === false)
  const undeclared = state.investigators.filter(({ conflict }) => conflict === undefined)
  change({ by: system, act: 'open-tasks' }, (draft) => {
    for (const assignee of undeclared) ensureTask(draft, 'declare-investigator', { due, assignee })
    if (able.length + undeclared.length < 2) ensureTask(draft, 'assign-investigators', { due })
    // Whoever is recused after all leaves the others waiting for another.
    if (able.length < 2) cancelTasks(draft, tasksOfInvestigators)
    else if (!draft.report) ensureTask(draft, 'report-investigation', { due })
    else ensureTask(draft, 'countersign-investigation', { due })
  })
}
