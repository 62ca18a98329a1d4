/** Substantive verification by two or more officers (Administrative License Law 34), on the conditions of equivalence. */
import { asksForComments } from '../procedure/public-comment.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { system } from './case/event-source.ts'
import { addTask, cancelTasks, isOpen } from './case/tasks.ts'
import { announceComment } from './matters/comment-announcement.ts'
import { nextFactUnderReview } from './matters/index.ts'
import { isSkipped } from './skipping.ts'
import { examine } from './technical-checks.ts'

export async function verification(dossier: OpenDossier): Promise<void> {
  if (dossier.isPast('verification')) return
  await compare(dossier)
  if (asksForComments(dossier.rules, dossier.state)) await announceComment(dossier)
  dossier.enter('verification')
  while (dossier.state.verifications.length < dossier.rules.verifiers) {
    if (suppliedSinceReport(dossier)) await examine(dossier)
    askTheOfficers(dossier)
    await nextFactUnderReview(dossier)
  }
  dossier.change({ by: system, act: 'verified' }, (draft) => cancelTasks(draft, ['verify']))
}

/** Compares what is declared with what the rule set asks of domestic bodies; the verdict is the officers'. */
async function compare(dossier: OpenDossier): Promise<void> {
  const { state, rules, change, outside } = dossier
  const form = state.filings.at(-1)?.form
  if (state.equivalence || !form || isSkipped(dossier, 'equivalence')) return
  const compared = await outside.compareConditions({ form, conditions: rules.conditions })
  change({ by: system, act: 'conditions-compared' }, (draft) => void (draft.equivalence = compared))
}

/** One task for each officer who is still needed: two may work side by side. */
function askTheOfficers({ state, rules, change, clocks }: OpenDossier): void {
  const open = state.tasks.filter((task) => task.kind === 'verify' && isOpen(task)).length
  const missing = rules.verifiers - state.verifications.length - open
  change({ by: system, act: 'open-tasks' }, (draft) => {
    for (let count = 0; count < missing; count += 1)
      addTask(draft, 'verify', { due: clocks.find('C3')?.dueDate })
  })
}

/** Was a supplement answered after the checks ran? Then what it brought is examined too. */
const suppliedSinceReport = (dossier: OpenDossier): boolean =>
  !isSkipped(dossier, 'technical-checks') &&
  dossier.state.supplements.filter(({ answer }) => answer).length >
    (dossier.state.report?.supplements ?? 0)
