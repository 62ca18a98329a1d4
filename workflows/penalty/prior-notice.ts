/** Prior notice (Administrative Penalty Law 44, 45, 63): without it there is no decision; then statement, defence and hearing. */
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { isGrave, isPenalty } from '../../procedure/penalty/measures.ts'
import {
  hearingRight,
  inBoth,
  measuresInWords,
  noPenalty,
  statementRight,
} from '../../procedure/penalty/words.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { system } from '../case/event-source.ts'
import { findNotice, orderNotice } from '../case/notices.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { askForHearing } from '../following/hearing.ts'
import { addressee } from './addressee.ts'
import { nextPenaltyFact, type OpenPenalty } from './open.ts'
import { statementClock } from './statement-clock.ts'

export async function priorNotice(penalty: OpenPenalty): Promise<void> {
  const { state } = penalty
  if (state.noticed?.over) return
  if (penalty.calendar.length === 0) await penalty.learnCalendar()
  penalty.enter('prior-notice', (draft) => give(draft, penalty.rules))
  while (!isOver(penalty)) {
    await watchService(penalty)
    prepareHearing(penalty)
    if (!isOver(penalty)) await nextPenaltyFact(penalty)
  }
  penalty.change({ by: system, act: 'party-heard' }, (draft) => {
    if (draft.noticed) draft.noticed.over = true
    penalty.clocks.meet(draft, statementClock(draft))
    cancelTasks(draft, ['serve-penalty-notice'])
  })
}

function give(draft: PenaltyCase, { supervision }: RuleSet): void {
  const { report, violation } = draft
  if (!report) return
  const { measures } = report
  const proposed = isPenalty(measures) ? measuresInWords(measures) : [noPenalty]
  const rights = isGrave(measures, supervision.penalty)
    ? [statementRight, hearingRight]
    : [statementRight]
  const notice = orderNotice(
    draft,
    {
      kind: 'penalty-prior',
      facts: [inBoth(violation.title), ...report.facts],
      grounds: [inBoth(violation.article), ...report.reasons],
      orders: proposed.map(inBoth),
      rights: rights.map(inBoth),
    },
    addressee(draft),
  )
  draft.noticed = { notice, measures, documents: draft.documents.length, over: false }
}

/** The period of five working days runs from the service of the notice. */
async function watchService({ state, clocks, change, allIssued }: OpenPenalty): Promise<void> {
  await allIssued()
  const id = state.noticed?.notice
  const served = findNotice(state, id)?.served
  if (!served)
    return void change({ by: system, act: 'open-tasks' }, (draft) =>
      ensureTask(draft, 'serve-penalty-notice', { subject: id }),
    )
  if (clocks.find(statementClock(state))) return
  const clock = await clocks.from('penalty-statement', served.at, id)
  change({ by: system, act: 'clock-started' }, (draft) => {
    clocks.start(draft, clock)
    cancelTasks(draft, ['serve-penalty-notice'])
  })
}

/** A chair who did not investigate announces the hearing seven working days before, and files its minutes (64). */
function prepareHearing({ state, change }: OpenPenalty): void {
  const { hearing } = state
  if (!hearing) return
  change({ by: system, act: 'open-tasks' }, (draft) =>
    askForHearing(draft, hearing, [
      'appoint-penalty-chair',
      'announce-penalty-hearing',
      'hold-penalty-hearing',
    ]),
  )
}

function isOver({ state, clocks }: OpenPenalty): boolean {
  if (state.hearing) return state.hearing.held !== undefined
  return state.waived !== undefined || clocks.find(statementClock(state))?.state === 'expired'
}
