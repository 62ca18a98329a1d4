/** What the complainant is told in writing, in both languages. */
import type { ComplaintCase } from '../../domain/complaint/state.ts'
import type { FollowingNotice } from '../../domain/following/notice.ts'
import type { Notice } from '../../domain/notice.ts'

type Examination = NonNullable<ComplaintCase['examination']>
type Decided<D extends Examination['decision']> = Extract<Examination, { decision: D }>

/** Without a name of their own: whoever holds the secret reads it. */
export const toComplainant: Notice['to'] = { kind: 'party', name: '投诉人 Complainant' }

const grounds = ['《中华人民共和国行政许可法》第六十五条 Administrative License Law art. 65']
const nothing = { facts: [], grounds, orders: [], rights: [] }

export const acceptanceNotice = (answerBy: string): FollowingNotice => ({
  ...nothing,
  kind: 'complaint-acceptance',
  orders: [
    '投诉已受理。 The complaint is accepted.',
    `将于${answerBy}前答复。 It will be answered by ${answerBy}.`,
  ],
  rights: [
    '办结前可凭查询密码补充陈述和证据。 Until the end you may add statements and evidence with your secret.',
  ],
})

export const refusalNotice = ({ reasons, remedies }: Decided<'refused'>): FollowingNotice => ({
  ...nothing,
  kind: 'complaint-refusal',
  facts: reasons,
  orders: ['不予受理。 The complaint is not accepted.'],
  remedies,
})

export const transferNotice = ({ reasons, body }: Decided<'transferred'>): FollowingNotice => ({
  ...nothing,
  kind: 'complaint-transfer',
  facts: reasons,
  orders: [`投诉已移送：${body}。 The complaint has been handed over to: ${body}.`],
})

const results = {
  upheld: '投诉成立。 The complaint is upheld.',
  'partly-upheld': '投诉部分成立。 The complaint is upheld in part.',
  dismissed: '投诉不成立。 The complaint is dismissed.',
} as const

export const answerNotice = ({
  outcome,
  findings,
  answer,
  remedies,
}: NonNullable<ComplaintCase['answer']>): FollowingNotice => ({
  ...nothing,
  kind: 'complaint-answer',
  facts: findings,
  orders: [results[outcome], answer],
  ...(remedies && { remedies }),
})
