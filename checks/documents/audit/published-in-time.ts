/** The report came within 92 days after the period that it is about (CCADB Policy 2.1 §5.2). */
import type { FormCheck } from '../check.ts'

const mostDays = 92
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

export const publishedInTime: FormCheck = {
  id: 'documents/audit/published-in-time',
  citation: 'CCADB Policy 2.1 §5.2',
  requirement: 'The audit letter is issued within 92 days after the end of the period audited.',
  requirementZh: '审计报告应在审计期间结束后 92 日内出具。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A report issued within 92 days, or an explanation of the delay',
    'zh-CN': '在 92 日内出具的报告，或者对迟延的说明',
  },
  judge: ({ form: { audit } }) => {
    const days = dayOf(audit.reportDate) - dayOf(audit.periodUntil)
    return {
      satisfied: days >= 0 && days <= mostDays,
      found: {
        en: `The period ended on ${audit.periodUntil}, the report is of ${audit.reportDate}: ${days} days`,
        'zh-CN': `审计期间截止于 ${audit.periodUntil}，报告出具于 ${audit.reportDate}，相隔 ${days} 日`,
      },
      places: [{ pointer: '/audit/periodUntil' }, { pointer: '/audit/reportDate' }],
    }
  },
}
