/** Payment of the fine (Administrative Penalty Law 66, 67, 72): due, deferred, demanded, with its surcharge. */
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { nextInstalment, type Owed, owed } from '../../procedure/penalty/owed.ts'
import { scheduleOf } from '../../procedure/penalty/schedule.ts'
import { demandOrder, inBoth } from '../../procedure/penalty/words.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { now, system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { addressee } from './addressee.ts'
import type { OpenPenalty } from './open.ts'

const percentOf = ({ supervision }: RuleSet) => supervision.penalty.surchargePercent

/** What is owed on a day (Asia/Shanghai). */
export const owedOn = (state: PenaltyCase, rules: RuleSet, at: string): Owed =>
  owed(scheduleOf(state, rules.supervision.penalty), state.payments, {
    at,
    percent: percentOf(rules),
  })

export const isPaid = ({ state, rules }: OpenPenalty): boolean =>
  owedOn(state, rules, dateInShanghai(now())).totalFen === 0

/** The clock of the next part runs; when one is missed payment is demanded, once. */
export function watchPayment({ state, rules, clocks, change }: OpenPenalty): void {
  const next = nextInstalment(scheduleOf(state, rules.supervision.penalty), state.payments)
  const today = dateInShanghai(now())
  change({ by: system, act: 'payment-watched' }, (draft) => {
    if (draft.deferral && !draft.deferral.answer) ensureTask(draft, 'decide-deferral')
    if (next && next.due >= today && clocks.find('penalty-payment')?.dueDate !== next.due)
      clocks.start(
        draft,
        clocks.fixed('penalty-payment', draft.decision?.servedAt ?? '', { until: next.due }),
      )
    if (!next) clocks.meet(draft, 'penalty-payment')
    if ((!next || next.due < today) && !draft.demand) demand(draft, rules, today)
  })
}

function demand(draft: PenaltyCase, rules: RuleSet, today: string): void {
  const { fineFen, surchargeFen } = owedOn(draft, rules, today)
  cancelTasks(draft, ['decide-deferral'])
  draft.demand = orderNotice(
    draft,
    {
      kind: 'payment-demand',
      facts: [draft.decision?.number ?? ''],
      grounds: [inBoth(draft.violation.article)],
      orders: [inBoth(demandOrder(fineFen, surchargeFen))],
      rights: [],
    },
    addressee(draft),
  )
  ensureTask(draft, 'collect-fine', { subject: draft.demand })
}
