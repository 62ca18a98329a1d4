/** Acts of the hearing (Administrative License Law 48): a chair who is no reviewer, notice in time, signed minutes. */
import type { Dossier } from '../../domain/dossier.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { historyOf } from '../../procedure/separation-of-duty.ts'
import { dateInShanghai, daysAfter, deadline } from '../../procedure/working-days.ts'
import { completeClaimed } from '../case/tasks.ts'
import { type Acts, type Circumstances, nameOf } from './act.ts'

/** Seven working days lie between the notice and the hearing (art. 48(1)), or as many as the rule set says. */
function tooSoon(on: string, { at, rules, calendar }: Circumstances): Refusal | undefined {
  const { date } = deadline(at, rules.hearingNoticeWorkingDays, calendar)
  const isLater = rules.hearingNoticeWorkingDays === 0 ? on > at : dateInShanghai(on) > date
  return isLater
    ? undefined
    : refuse('TooEarly', `expected a day after ${date}, got ${on}`, {
        earliest: daysAfter(date, 1),
      })
}

const documentOf = (state: Dossier, id: string) =>
  state.documents.filter((document) => document.id === id).at(-1)

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
    refusal: (_state, { on }, circumstances) => tooSoon(on, circumstances),
    record: (draft, payload, { by, at }) => {
      const { on, place, subject, public: isPublic } = payload
      if (draft.hearing) draft.hearing.announced = { on, place, subject, public: isPublic, at }
      completeClaimed(draft, payload, { by: nameOf(by), at })
    },
  },
  'hold-hearing': {
    refusal: (state, { document }, { at }) => {
      const on = state.hearing?.announced?.on ?? ''
      if (at < on) return refuse('TooEarly', `expected the hearing to have begun, it is on ${on}`)
      return documentOf(state, document)?.type === 'hearing-minutes'
        ? undefined
        : refuse('MatterNotFound', 'expected the signed minutes among the documents')
    },
    record: (draft, payload, { by, at }) => {
      const { document, signedBy, summary } = payload
      const sha256 = documentOf(draft, document)?.evidence.sha256 ?? ''
      if (draft.hearing) draft.hearing.held = { document, signedBy, summary, at, sha256 }
      completeClaimed(draft, payload, { by: nameOf(by), at })
    },
  },
}
