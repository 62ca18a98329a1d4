/** Acts of the hearing (Administrative Penalty Law 64): a chair who did not investigate, seven working days' notice, signed minutes. */
import type { PenaltyPayloads } from '../../domain/penalty/acts.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { inBoth } from '../../procedure/penalty/words.ts'
import { dateInShanghai, daysAfter, deadline } from '../../procedure/working-days.ts'
import { orderNotice } from '../case/notices.ts'
import { completeClaimed } from '../case/tasks.ts'
import type { Circumstances, FollowingActs } from '../following/act.ts'
import { addressee } from './addressee.ts'
import { contentOf, documentOf, notAttached } from './signed.ts'

function tooSoon(on: string, { at, rules, calendar }: Circumstances): Refusal | undefined {
  const days = rules.supervision.penalty.hearingNoticeWorkingDays
  const { date } = deadline(at, days, calendar)
  return dateInShanghai(on) > date
    ? undefined
    : refuse('TooEarly', `expected a day after ${date}, got ${on}`, {
        earliest: daysAfter(date, 1),
      })
}

type Payloads = Pick<
  PenaltyPayloads,
  'appoint-penalty-chair' | 'announce-penalty-hearing' | 'hold-penalty-hearing'
>

export const hearingActs: FollowingActs<PenaltyCase, Payloads> = {
  'appoint-penalty-chair': {
    refusal: ({ investigators }, { chair }) =>
      investigators.some(({ sub }) => sub === chair.sub)
        ? refuse('SeparationOfDuty', 'expected a chair who has not investigated the case', {
            rule: 'chair-not-investigator',
          })
        : undefined,
    record: (draft, payload, circumstances) => {
      if (draft.hearing) draft.hearing.chair = payload.chair
      completeClaimed(draft, payload, circumstances)
    },
  },
  'announce-penalty-hearing': {
    refusal: (_state, { on }, circumstances) => tooSoon(on, circumstances),
    record: (draft, payload, circumstances) => {
      if (draft.hearing) draft.hearing.announced = { ...contentOf(payload), at: circumstances.at }
      completeClaimed(draft, payload, circumstances)
      orderNotice(draft, invitation(draft, payload), addressee(draft))
    },
  },
  'hold-penalty-hearing': {
    refusal: (state, { document }, { at }) => {
      const on = state.hearing?.announced?.on ?? ''
      if (at < on) return refuse('TooEarly', `expected the hearing to have begun, it is on ${on}`)
      return notAttached(state, document, 'hearing-minutes')
    },
    record: (draft, payload, circumstances) => {
      const sha256 = documentOf(draft, payload.document)?.evidence.sha256 ?? ''
      if (draft.hearing)
        draft.hearing.held = { ...contentOf(payload), at: circumstances.at, sha256 }
      completeClaimed(draft, payload, circumstances)
    },
  },
}

const held = (on: string, place: string, chair: string) => ({
  en: `The hearing is held on ${on} (UTC) at ${place}, chaired by ${chair}.`,
  'zh-CN': `听证于${on}（UTC）在${place}举行，主持人：${chair}。`,
})

const invitation = (
  { violation, hearing }: PenaltyCase,
  { on, place }: Payloads['announce-penalty-hearing'],
) => ({
  kind: 'penalty-hearing' as const,
  facts: [inBoth(violation.title)],
  grounds: [inBoth(violation.article)],
  orders: [inBoth(held(on, place, hearing?.chair?.name ?? ''))],
  rights: [
    '你方可申请主持人回避，可委托一至二人代理，可申辩和质证。 You may challenge the chair, be represented by one or two persons, defend yourself and examine the evidence.',
  ],
})
