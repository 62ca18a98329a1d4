/** Enforcement (Administrative Penalty Law 61, 66, 67, 72): served, effective, told to the recognition, and paid. */
import { isPenalty } from '../../procedure/penalty/measures.ts'
import { inBoth, measuresInWords, noPenalty, paymentOrder } from '../../procedure/penalty/words.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { system } from '../case/event-source.ts'
import { findNotice, orderNotice } from '../case/notices.ts'
import { addTask, cancelTasks } from '../case/tasks.ts'
import { addressee } from './addressee.ts'
import { creditOf, restrictionsOf } from './effects.ts'
import { nextPenaltyFact, type OpenPenalty } from './open.ts'
import { isPaid, watchPayment } from './payment.ts'
import { tellRecognition } from './tell-recognition.ts'

export async function enforcement(penalty: OpenPenalty): Promise<void> {
  await issue(penalty)
  while (!penalty.state.decision?.servedAt) {
    if (!takeEffect(penalty)) await nextPenaltyFact(penalty)
  }
  await tellRecognition(penalty)
  while (!isPaid(penalty)) {
    watchPayment(penalty)
    await nextPenaltyFact(penalty)
  }
}

/** The decision is issued and to be served within seven working days. */
async function issue(penalty: OpenPenalty): Promise<void> {
  const { state, clocks, change, rules } = penalty
  penalty.enter('enforcement', (draft) => {
    if (draft.decision) draft.decision.notice = order(draft, rules)
  })
  if (state.decision?.number) return
  await penalty.allIssued()
  const notice = findNotice(state, state.decision?.notice)
  const clock = await clocks.from('penalty-service', notice?.issuedAt ?? '')
  change({ by: system, act: 'decision-issued', detail: { number: notice?.number } }, (draft) => {
    if (draft.decision) draft.decision.number = notice?.number
    clocks.start(draft, clock)
    addTask(draft, 'serve-penalty-notice', { due: clock.dueDate, subject: notice?.id })
  })
}

function order(draft: PenaltyCase, { supervision: { penalty } }: RuleSet): string {
  const { report, violation, decision, draft: drafted } = draft
  const measures = decision?.measures ?? {}
  const imposed = isPenalty(measures)
  const orders = imposed ? measuresInWords(measures) : [noPenalty]
  const payment = measures.fine ? [paymentOrder(penalty.paymentDays, penalty.surchargePercent)] : []
  return orderNotice(
    draft,
    {
      kind: imposed ? 'penalty-decision' : 'no-penalty',
      facts: report?.facts ?? [],
      grounds: [
        inBoth(violation.article),
        ...(drafted?.reasons ?? []),
        ...(drafted?.answers ?? []).map(({ answer }) => answer),
      ],
      orders: [...orders, ...payment].map(inBoth),
      rights: [],
      ...(drafted && { remedies: drafted.remedies }),
    },
    addressee(draft),
  )
}

/** Once served the decision has effect: credit record and restrictions begin. */
function takeEffect({ state, rules, clocks, change }: OpenPenalty): boolean {
  const servedAt = findNotice(state, state.decision?.notice)?.served?.at
  if (servedAt === undefined) return false
  change({ by: system, act: 'penalty-served' }, (draft) => {
    clocks.meet(draft, 'penalty-service')
    cancelTasks(draft, ['serve-penalty-notice'])
    if (!draft.decision) return
    draft.decision.servedAt = servedAt
    if (!isPenalty(draft.decision.measures)) return
    draft.credit = creditOf(draft, rules)
    draft.restrictions = restrictionsOf(draft)
  })
  return true
}
