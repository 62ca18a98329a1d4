/** What a CA is told before its recognition is ended, and by what it is ended. */
import type { FollowingNotice } from '../../domain/following/notice.ts'
import type { Ending } from '../../domain/recognition/state.ts'
import { registerStatusRules } from '../../procedure/register-status.ts'
import { endingGrounds } from './ending-grounds.ts'

/** The clock of the statement: it runs from the service of the prior notice. */
export const endingStatement = 'ending-statement'

const optional = (zh: string, en: string, text: string | undefined): string[] =>
  text ? [`${zh} ${en}: ${text}`] : []

/** Facts, reasons, grounds, what is intended, and the rights that the CA has (Administrative License Law 7, 47). */
export function priorNotice(
  number: string,
  { status, facts, reasons, publicInterest }: Ending['content'],
  workingDays: number,
): FollowingNotice {
  const { title } = registerStatusRules[status]
  return {
    kind: 'ending-prior',
    facts,
    grounds: [
      endingGrounds[status],
      ...reasons,
      ...optional('公共利益', 'Public interest', publicInterest),
    ],
    orders: [
      `拟对编号为${number}的认可作出“${title['zh-CN']}”决定。It is intended to end recognition ${number}: ${title.en}.`,
    ],
    rights: [
      `你方有权自本告知书送达之日起${workingDays}个工作日内陈述、申辩，并可以要求听证；听证免费。Within ${workingDays} working days of the service of this notice you may state your position, defend yourself and ask for a hearing, which is free of charge.`,
    ],
  }
}

export function endingDecision({ content, hearing, decided }: Ending): FollowingNotice {
  return {
    kind: 'ending-decision',
    facts: content.facts,
    grounds: [
      endingGrounds[content.status],
      ...optional('听证笔录', 'Minutes of the hearing (SHA-256)', hearing?.held?.sha256),
    ],
    orders: [
      ...(decided?.reasons ?? []),
      ...optional('补偿或者赔偿', 'Compensation', decided?.compensation),
    ],
    rights: [],
    ...(decided?.remedies && { remedies: decided.remedies }),
  }
}
