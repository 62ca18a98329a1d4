/** Expert review: a panel without conflicts of interest gives opinions until a quorum has advised. */
import type { OpenDossier } from './dossier/dossier.ts'
import { now, system } from './dossier/event-source.ts'
import { addTask, cancelTasks, openTask } from './dossier/tasks.ts'
import { eligible } from './acts/review.ts'
import { panelAdvice } from '../procedure/quorum.ts'

export async function expertReview(dossier: OpenDossier): Promise<void> {
  if (dossier.isPast('expert-review')) return
  dossier.enter('expert-review')
  while (!concluded(dossier)) {
    askThePanel(dossier)
    await dossier.nextFact()
  }
}

/** Opens whatever the panel still owes: seats to fill, declarations, opinions. */
function askThePanel({ change, rules, clocks }: OpenDossier): void {
  const due = clocks.find('C3')?.dueDate
  change({ by: system, act: 'open-tasks' }, (draft) => {
    if (eligible(draft).length < rules.panelMinimum && !openTask(draft, 'assign-panel'))
      addTask(draft, 'assign-panel', { at: now(), due })
    for (const seat of draft.panel) {
      const options = { at: now(), due, assignee: seat }
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
    cancelTasks(draft, now())
  })
  return true
}
