/** The acts of proceedings to end a recognition. */
import type { RecognitionPayloads } from '../../domain/recognition/acts.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { refuse } from '../../procedure/failures.ts'
import { findClock } from '../case/clocks.ts'
import { orderNotice } from '../case/notices.ts'
import { completeClaimed } from '../case/tasks.ts'
import type { FollowingActs } from '../following/act.ts'
import { endingGrounds } from './ending-grounds.ts'
import { signed, unknownDocuments } from './signed.ts'

type Names =
  | 'propose-ending'
  | 'answer-ending'
  | 'drop-ending'
  | 'record-ending-hearing'
  | 'pass-ending'
  | 'return-ending'
  | 'decide-ending'

const rights = [
  '你方有权陈述、申辩，并可以要求听证。You may state your position and ask for a hearing.',
]

export const endingActs: FollowingActs<Recognition, Pick<RecognitionPayloads, Names>> = {
  'propose-ending': {
    record: (draft, content, circumstances) => {
      const notice = orderNotice(draft, {
        kind: 'ending-prior',
        facts: content.reasons,
        grounds: [endingGrounds[content.status]],
        orders: [],
        rights,
      })
      draft.ending = { content, ...signed(circumstances), notice }
    },
  },
  'answer-ending': {
    refusal: (state, _payload) => {
      if (state.ending?.answer)
        return refuse('MatterClosed', 'expected proceedings that have not been answered')
      return findClock(state, 'ending-statement')?.state === 'expired'
        ? refuse('TooLate', 'expected an answer within the period of the prior notice')
        : undefined
    },
    record: (draft, answer, circumstances) => {
      if (draft.ending) draft.ending.answer = { ...answer, ...signed(circumstances) }
    },
  },
  'drop-ending': {
    record: (draft, { reason }, circumstances) => {
      if (draft.ending)
        draft.ending.decided = { ...signed(circumstances), ends: false, reasons: [reason] }
    },
  },
  'record-ending-hearing': {
    refusal: (state, { minutes }) => unknownDocuments(state, [minutes]),
    record: (draft, payload, circumstances) => {
      if (draft.ending)
        draft.ending.hearing = { ...signed(circumstances), minutes: payload.minutes }
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'pass-ending': {
    record: (draft, payload, circumstances) => {
      if (draft.ending) draft.ending.checked = signed(circumstances)
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'return-ending': {
    record: (draft, payload, circumstances) => {
      const { reason } = payload
      if (draft.ending)
        draft.ending.decided = { ...signed(circumstances), ends: false, reasons: [reason] }
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'decide-ending': {
    record: (draft, payload, circumstances) => {
      const { ends, reasons, remedies } = payload
      if (draft.ending) draft.ending.decided = { ...signed(circumstances), ends, reasons, remedies }
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
}
