/** The decision (Administrative License Law 38, 42; Electronic Signature Law 26): proposed by one, taken by another. */
import type { Outcome } from '../procedure/stages.ts'
import { issueDecision } from './activities.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { now, system } from './dossier/event-source.ts'
import { addTask, openTask } from './dossier/tasks.ts'

export async function decision(dossier: OpenDossier): Promise<Outcome> {
  const { state, change, clocks } = dossier
  dossier.enter('decision')
  while (!state.decidedBy) {
    askForDecision(dossier)
    await dossier.nextFact()
  }
  const issued = await issueDecision({ dossier: state, rules: dossier.rules })
  change({ by: system, act: 'decision-issued' }, (draft) => {
    draft.decision = issued
    clocks.meet(draft, 'C3')
  })
  return issued.content.outcome
}

function askForDecision({ change, clocks }: OpenDossier): void {
  const due = clocks.find('C3')?.dueDate
  change({ by: system, act: 'open-tasks' }, (draft) => {
    const kind = draft.proposal ? 'decide' : 'propose-decision'
    if (!openTask(draft, kind)) addTask(draft, kind, { at: now(), due })
  })
}
