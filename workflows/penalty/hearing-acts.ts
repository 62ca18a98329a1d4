/** Acts of the hearing (Administrative Penalty Law 64): a chair who did not investigate, seven working days' notice, signed minutes. */
import type { PenaltyPayloads } from '../../domain/penalty/acts.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { inBoth } from '../../procedure/penalty/words.ts'
import { orderNotice } from '../case/notices.ts'
import type { FollowingActs } from '../following/act.ts'
import { actsOfHearing } from '../following/hearing.ts'
import { addressee } from './addressee.ts'

type Payloads = Pick<
  PenaltyPayloads,
  'appoint-penalty-chair' | 'announce-penalty-hearing' | 'hold-penalty-hearing'
>

const { appoint, announce, hold } = actsOfHearing<PenaltyCase>({
  of: ({ hearing }) => hearing,
  involved: ({ investigators }) => investigators.map(({ sub }) => sub),
  rule: 'chair-not-investigator',
  notice: ({ supervision }) => supervision.penalty.hearingNoticeWorkingDays,
  invite: (draft, announced) =>
    void orderNotice(draft, invitation(draft, announced), addressee(draft)),
})

export const hearingActs: FollowingActs<PenaltyCase, Payloads> = {
  'appoint-penalty-chair': appoint,
  'announce-penalty-hearing': announce,
  'hold-penalty-hearing': hold,
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
