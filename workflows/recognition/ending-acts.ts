/** The acts of proceedings to end a recognition: what is proposed, said in time, and decided on what was heard. */
import type { RecognitionPayloads } from '../../domain/recognition/acts.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import {
  mustBeDecided,
  unsoundDecision,
  unsoundProposal,
} from '../../procedure/recognition/ending.ts'
import { isOver } from '../case/clocks.ts'
import { findNotice, orderNotice } from '../case/notices.ts'
import { completeClaimed } from '../case/tasks.ts'
import type { Circumstances, FollowingActs } from '../following/act.ts'
import { endingStatement, priorNotice } from './ending-notices.ts'
import { signed } from './signed.ts'

type Names =
  | 'propose-ending'
  | 'answer-ending'
  | 'waive-ending-rights'
  | 'drop-ending'
  | 'pass-ending'
  | 'return-ending'
  | 'decide-ending'

/** Refuses what comes before the notice, after its period, or once its rights are used up. */
function outOfTime(state: Recognition, { at }: Circumstances): Refusal | undefined {
  const { ending } = state
  if (!ending || !findNotice(state, ending.notice)?.issuedAt)
    return refuse('TooEarly', 'expected the prior notice to have been issued')
  if (ending.waived) return refuse('MatterClosed', 'expected rights that have not been waived')
  return isOver(state, endingStatement, at)
    ? refuse('TooLate', 'expected an answer within the period of the prior notice')
    : undefined
}

/** Administrative License Law 48(2): after a hearing the decision rests on its minutes. */
const minutesNotCited = ({ ending }: Recognition, minutes: string | undefined) =>
  ending?.hearing?.held?.sha256 === minutes
    ? undefined
    : refuse('MinutesNotCited', 'expected the SHA-256 of the minutes of the hearing (art. 48)')

export const endingActs: FollowingActs<Recognition, Pick<RecognitionPayloads, Names>> = {
  'propose-ending': {
    refusal: (_state, content) => unsoundProposal(content),
    record: (draft, content, circumstances) => {
      const { rules } = circumstances
      const days = rules.supervision.recognition.endingStatementWorkingDays
      const notice = orderNotice(draft, priorNotice(draft.number, content, days))
      draft.ending = { content, ...signed(circumstances), notice }
    },
  },
  'answer-ending': {
    refusal: (state, { hearing }, circumstances) =>
      outOfTime(state, circumstances) ??
      (hearing && state.ending?.hearing
        ? refuse('MatterClosed', 'expected no request yet, a hearing is asked for')
        : undefined),
    record: ({ ending }, { text, hearing }, circumstances) => {
      if (!ending) return
      ending.statements = [...(ending.statements ?? []), { text, ...signed(circumstances) }]
      if (hearing) ending.hearing = { requested: { text, ...signed(circumstances) } }
    },
  },
  'waive-ending-rights': {
    refusal: (state, _payload, circumstances) =>
      outOfTime(state, circumstances) ??
      (state.ending?.hearing
        ? refuse('MatterClosed', 'expected no hearing to be asked for')
        : undefined),
    record: ({ ending }, { text }, circumstances) => {
      if (ending) ending.waived = { text, ...signed(circumstances) }
    },
  },
  'drop-ending': {
    refusal: ({ ending }) => ending && mustBeDecided(ending.content),
    record: (draft, { reason }, circumstances) => {
      if (draft.ending)
        draft.ending.decided = { ...signed(circumstances), ends: false, reasons: [reason] }
    },
  },
  'pass-ending': {
    record: (draft, payload, circumstances) => {
      if (draft.ending) draft.ending.checked = signed(circumstances)
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  // A draft without basis in law comes to nothing: whoever proposes again gives a new prior notice.
  'return-ending': {
    record: (draft, payload, circumstances) => {
      const { reason } = payload
      if (draft.ending)
        draft.ending.decided = { ...signed(circumstances), ends: false, reasons: [reason] }
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'decide-ending': {
    refusal: (state, payload) =>
      minutesNotCited(state, payload.minutes) ??
      (state.ending && unsoundDecision(state.ending.content, payload)),
    record: (draft, payload, circumstances) => {
      const { claim: _claim, ...decided } = payload
      if (draft.ending) draft.ending.decided = { ...signed(circumstances), ...decided }
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
}
