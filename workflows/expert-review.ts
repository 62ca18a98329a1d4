/** Expert review: a panel without conflicts of interest gives opinions until a quorum has advised. */
import type { OpenDossier } from './dossier/dossier.ts'
import { system } from './case/event-source.ts'
import { addTask, cancelTasks, openTask } from './case/tasks.ts'
import { eligible } from './acts/review.ts'
import { nextFactUnderReview } from './matters/index.ts'
import { isSkipped } from './skipping.ts'
import { panelAdvice } from '../procedure/quorum.ts'

const panelTasks = ['assign-panel', 'declare-interest', 'give-opinion'] as const

export async function expertReview(dossier: OpenDossier): Promise<void> {
  if (dossier.isPast('expert-review') || isSkipped(dossier, 'expert-review')) return
  dossier.enter('expert-review')
  while (!concluded(dossier)) {
    askThePanel(dossier)
    await nextFactUnderReview(dossier)
  }
}

/** Opens whatever the panel still owes: seats to fill, declarations, opinions. */
function askThePanel({ change, rules, clocks }: OpenDossier): void {
  const due = clocks.find('C3')?.dueDate
  change({ by: system, act: 'open-tasks' }, (draft) => {
    if (eligible(draft).length < rules.panelMinimum && !openTask(draft, 'assign-panel'))
      addTask(draft, 'assign-panel', { due })
    for (const seat of draft.panel) {
      const options = { due, assignee: seat }
      if (seat.conflict === undefined && !openTask(draft, 'declare-interest', seat.sub))
        addTask(draft, 'declare-interest', options)
      if (seat.conflict === false && !seat.opinion && !openTask(draft, 'give-opinion', seat.sub))
        addTask(draft, 'give-opinion', options)
    }
  })
}

function concluded({ state, rules, change }: OpenDossier): boolean {
  const seats = eligible(state)
  const votes = seats.flatMap(({ opinion }) => (opinion ? [opinion.advice] : []))
  const advice = panelAdvice(votes, seats.length)
  if (!advice || seats.length < rules.panelMinimum) return false
  change({ by: system, act: 'panel-advised', detail: { advice } }, (draft) => {
    draft.advice = advice
    cancelTasks(draft, panelTasks)
  })
  return true
}
