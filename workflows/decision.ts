/** The decision (Administrative License Law 38, 42; Electronic Signature Law 26): drafted, legally checked, taken by the head. */
import type { Dossier } from '../domain/dossier.ts'
import type { NoticeContent } from '../domain/notice.ts'
import type { Outcome } from '../procedure/stages.ts'
import type { TaskKind } from '../procedure/tasks.ts'
import { termOf } from '../procedure/validity.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { system } from './case/event-source.ts'
import { findNotice, orderNotice } from './case/notices.ts'
import { ensureTask } from './case/tasks.ts'
import { nextFactUnderReview } from './matters/index.ts'

export async function decision(dossier: OpenDossier): Promise<Outcome> {
  // A run that takes over in delivery does not go back.
  if (dossier.isPast('decision') && dossier.outside.isPatched('delivery-goes-on'))
    return issue(dossier)
  dossier.enter('decision')
  while (!dossier.state.decidedBy) {
    askForDecision(dossier)
    await nextFactUnderReview(dossier)
  }
  return issue(dossier)
}

/** Three persons, one after the other: whoever drafts, whoever checks the law, whoever decides. */
function nextTask({ proposal, legality, commentsReceived, commentSummary }: Dossier): TaskKind {
  // What the public said is considered before anything is drafted.
  if (commentsReceived && !commentSummary) return 'summarise-comments'
  return proposal ? (legality ? 'decide' : 'check-legality') : 'propose-decision'
}

function askForDecision({ state, change, clocks }: OpenDossier): void {
  const due = clocks.find('C3')?.dueDate
  change({ by: system, act: 'open-tasks' }, (draft) => ensureTask(draft, nextTask(state), { due }))
}

async function issue(dossier: OpenDossier): Promise<Outcome> {
  const { state, rules, change, clocks } = dossier
  if (state.decision) return state.decision.content.outcome
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    clocks.meet(draft, 'C3')
    clocks.meet(draft, 'C9')
    const isOrdered = draft.notices.some(({ kind }) => kind === 'grant' || kind === 'refusal')
    if (!isOrdered) orderNotice(draft, decisionContent(draft, rules.validityYears))
  })
  const { id } = state.notices.find(({ kind }) => kind === 'grant' || kind === 'refusal') ?? {}
  await dossier.allIssued()
  const { number = '' } = findNotice(state, id) ?? {}
  const issued = await dossier.outside.issueDecision({
    dossier: state,
    rules,
    number,
    notice: id ?? '',
  })
  change({ by: system, act: 'decision-issued', detail: { number } }, (draft) => {
    draft.decision = issued
  })
  return issued.content.outcome
}

function decisionContent(dossier: Dossier, validityYears: number): NoticeContent {
  const { proposal, decidedBy, renews, changes } = dossier
  if (!proposal || !decidedBy) throw new Error('expected a decided dossier, got an undecided one')
  const { content } = proposal
  if (content.outcome === 'refused') {
    const { reasons, remedies, minutes } = content
    return { kind: 'refusal', reasons, remedies, ...(minutes && { minutes }) }
  }
  const { outcome: _outcome, certificateTypes, ...rest } = content
  const about = changes ?? renews
  return {
    kind: 'grant',
    ...(about && { about: { number: about.number, as: changes ? 'change' : 'renewal' } }),
    types: certificateTypes.map((id) => ({ id })),
    ...rest,
    ...termOf(dossier, dateInShanghai(decidedBy.at), validityYears),
  }
}
