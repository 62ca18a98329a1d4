/** Acts of the hearing (Administrative License Law 48): a chair who is no reviewer, notice in time, signed minutes. */
import { refuse } from '../../procedure/failures.ts'
import { historyOf } from '../../procedure/separation-of-duty.ts'
import { documentOf, notBegun, notMinutes, tooSoon } from '../case/hearing-notice.ts'
import { completeClaimed } from '../case/tasks.ts'
import { type Acts, nameOf } from './act.ts'

export const hearingActs: Acts<'appoint-chair' | 'announce-hearing' | 'hold-hearing'> = {
  'appoint-chair': {
    refusal: (state, { chair }) => {
      const { handler, verifier, expert } = historyOf(new Set([chair.sub]), state)
      return handler || verifier || expert
        ? refuse('SeparationOfDuty', 'expected a chair who has not reviewed the case', {
            rule: 'chair-not-reviewer',
          })
        : undefined
    },
    record: (draft, payload, { by, at }) => {
      if (draft.hearing) draft.hearing.chair = payload.chair
      completeClaimed(draft, payload, { by: nameOf(by), at })
    },
  },
  'announce-hearing': {
    refusal: (_state, { on }, circumstances) =>
      tooSoon(on, circumstances.rules.hearingNoticeWorkingDays, circumstances),
    record: (draft, payload, { by, at }) => {
      const { on, place, subject, public: isPublic } = payload
      if (draft.hearing) draft.hearing.announced = { on, place, subject, public: isPublic, at }
      completeClaimed(draft, payload, { by: nameOf(by), at })
    },
  },
  'hold-hearing': {
    refusal: (state, { document }, { at }) =>
      notBegun(state.hearing?.announced?.on, at) ?? notMinutes(state, document),
    record: (draft, payload, { by, at }) => {
      const { document, signedBy, summary } = payload
      const sha256 = documentOf(draft, document)?.evidence.sha256 ?? ''
      if (draft.hearing) draft.hearing.held = { document, signedBy, summary, at, sha256 }
      completeClaimed(draft, payload, { by: nameOf(by), at })
    },
  },
}
