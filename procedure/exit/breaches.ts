/** Breaches of the duties of an exiting CA that come to light by themselves (Electronic Signature Law 23, 30). */
import type { Bilingual } from '../filing-policy.ts'

const breach = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh })

export const exitBreaches = {
  'late-report': breach(
    'The planned end was not reported sixty days before it (ESL art. 23, 30)',
    '未在终止服务六十日前报告（《电子签名法》第二十三条、第三十条）',
  ),
  'parties-not-told': breach(
    'It is not proven that the parties were told ninety days before the end (ESL art. 23)',
    '未证明已在终止服务九十日前通知有关各方（《电子签名法》第二十三条）',
  ),
  'handover-overdue': breach(
    'The handover was not complete on the planned end (ESL art. 23)',
    '至拟终止服务日业务承接仍未完成（《电子签名法》第二十三条）',
  ),
} as const satisfies Record<string, Bilingual>

export type ExitBreach = keyof typeof exitBreaches
export const exitBreachKinds = Object.keys(exitBreaches) as [ExitBreach, ...ExitBreach[]]
