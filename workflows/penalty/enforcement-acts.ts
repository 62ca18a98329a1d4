/** Acts of enforcement: payments, deferral, the court (Administrative Penalty Law 66, 67, 72), and corrections of the credit record. */
import type { PenaltyPayloads } from '../../domain/penalty/acts.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { scheduleOf } from '../../procedure/penalty/schedule.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { completeClaimed } from '../case/tasks.ts'
import type { FollowingActs } from '../following/act.ts'
import { contentOf, notAttached, signed } from './signed.ts'

const notPast = (day: string, at: string): Refusal | undefined =>
  day > dateInShanghai(at)
    ? refuse('TooEarly', `expected a day that has come, got ${day}`)
    : undefined

type Payloads = Pick<
  PenaltyPayloads,
  | 'record-payment'
  | 'request-deferral'
  | 'grant-deferral'
  | 'refuse-deferral'
  | 'record-court-application'
  | 'correct-credit'
>

export const enforcementActs: FollowingActs<PenaltyCase, Payloads> = {
  'record-payment': {
    refusal: (state, { document, paidOn }, { at, rules }) =>
      (scheduleOf(state, rules.supervision.penalty).length === 0
        ? refuse('TooEarly', 'expected a fine whose decision was served')
        : undefined) ??
      notPast(paidOn, at) ??
      notAttached(state, document, 'payment-evidence'),
    record: (draft, { amountFen, paidOn, document }, circumstances) =>
      void draft.payments.push({ amountFen, paidOn, document, ...signed(circumstances) }),
  },
  'request-deferral': {
    refusal: (state, _payload, { rules }) => {
      if (scheduleOf(state, rules.supervision.penalty).length === 0)
        return refuse('NotAsked', 'expected a fine whose decision was served')
      if (state.demand) return refuse('TooLate', 'expected a request before the fine was due')
      return state.deferral
        ? refuse('MatterClosed', 'expected no request yet, a deferral was asked for')
        : undefined
    },
    record: (draft, { text }, circumstances) =>
      void (draft.deferral = { text, ...signed(circumstances) }),
  },
  'grant-deferral': {
    refusal: (state, { instalments }, { at, rules }) => {
      const total = (items: readonly { amountFen: number }[]) =>
        items.reduce((sum, { amountFen }) => sum + amountFen, 0)
      const fine = total(scheduleOf(state, rules.supervision.penalty))
      if (total(instalments) !== fine)
        return refuse('PenaltyOutOfBounds', `expected parts of together ${fine} fen`)
      return instalments.some(({ due }) => due <= dateInShanghai(at))
        ? refuse('TooEarly', 'expected each part to be due on a day to come')
        : undefined
    },
    record: (draft, payload, circumstances) => {
      const { instalments, reason } = payload
      draft.instalments = instalments
      if (draft.deferral)
        draft.deferral.answer = { granted: true, reason, ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
  'refuse-deferral': {
    record: (draft, payload, circumstances) => {
      const { reason } = payload
      if (draft.deferral)
        draft.deferral.answer = { granted: false, reason, ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
  'record-court-application': {
    refusal: (_state, { filedOn }, { at }) => notPast(filedOn, at),
    record: (draft, payload, circumstances) => {
      draft.court = { ...contentOf(payload), ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
  'correct-credit': {
    refusal: ({ credit }) =>
      credit?.state === 'published'
        ? undefined
        : refuse('MatterClosed', 'expected an entry of the credit record that is public'),
    record: (draft, { text, removed }, { at }) => {
      if (!draft.credit) return
      draft.credit.corrections.push({ at, text })
      if (!removed) return
      draft.credit.state = 'removed'
      draft.restrictions = []
    },
  },
}
