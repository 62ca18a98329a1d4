/** What the authority does: checks or assigns a successor, confirms the handover, settles what is overdue. */
import type { ExitPayloads } from '../../domain/exit/acts.ts'
import type { ExitCase } from '../../domain/exit/state.ts'
import { standing } from '../../procedure/exit/successor.ts'
import { refuse } from '../../procedure/failures.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { completeClaimed } from '../case/tasks.ts'
import type { FollowingActs } from '../following/act.ts'
import { signed } from './signed.ts'

type Names =
  | 'check-successor'
  | 'assign-successor'
  | 'confirm-handover'
  | 'return-handover'
  | 'postpone-exit-end'
  | 'order-exit-end'

export const authorityActs: FollowingActs<ExitCase, Pick<ExitPayloads, Names>> = {
  'check-successor': {
    record: (draft, payload, circumstances) => {
      const { fit, reasons } = payload
      const current = standing(draft)
      if (current) current.fitness = { ...signed(circumstances), fit, reasons }
      completeClaimed(draft, payload, signed(circumstances))
    },
  },

  'assign-successor': {
    record: (draft, payload, circumstances) => {
      const { candidate } = payload
      const named = { ...signed(circumstances), candidate, assigned: true }
      draft.proposals.push({ ...named, judged: false, agreed: {} })
      completeClaimed(draft, payload, signed(circumstances))
    },
  },

  'confirm-handover': {
    record: (draft, payload, circumstances) => {
      draft.confirmed = signed(circumstances)
      completeClaimed(draft, payload, signed(circumstances))
    },
  },

  'return-handover': {
    record: (draft, payload, circumstances) => {
      draft.returned.push({ ...signed(circumstances), reason: payload.reason })
      delete draft.records
      delete draft.custody
      delete draft.subscribersTold
      completeClaimed(draft, payload, signed(circumstances))
    },
  },

  'postpone-exit-end': {
    refusal: (_state, { plannedEnd }, { at }) =>
      plannedEnd > dateInShanghai(at)
        ? undefined
        : refuse('TooEarly', 'expected a day that is still to come'),
    record: (draft, payload, circumstances) => {
      const { plannedEnd, reason } = payload
      const moved = { from: draft.plannedEnd, to: plannedEnd, reason }
      draft.postponed.push({ ...signed(circumstances), ...moved })
      draft.plannedEnd = plannedEnd
      completeClaimed(draft, payload, signed(circumstances))
    },
  },

  'order-exit-end': {
    record: (draft, payload, circumstances) => {
      draft.endOrdered = { ...signed(circumstances), reasons: payload.reasons }
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
}
