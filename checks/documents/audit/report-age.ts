/** The report is not older than the policy in force allows. */
import { dateInShanghai } from '../../../procedure/working-days.ts'
import type { FormCheck } from '../check.ts'

/** The date `months` before an ISO date. */
function monthsBefore(date: string, months: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() - months)
  return day.toISOString().slice(0, 10)
}

export const reportAge: FormCheck = {
  id: 'documents/audit/report-age',
  citation: 'GDHK-2012; policy',
  requirement: 'The audit report is not older than the filing policy in force allows.',
  requirementZh: '审计报告的出具时间不得早于现行申报政策允许的期限。',
  level: 'must',
  severity: 'major',
  satisfy: { en: 'A newer report', 'zh-CN': '提交较新的报告' },
  judge: ({ form: { audit }, circumstances: { at, auditMaxAgeMonths } }) => {
    const today = dateInShanghai(at)
    const oldest = monthsBefore(today, auditMaxAgeMonths)
    return {
      satisfied: audit.reportDate >= oldest && audit.reportDate <= today,
      found: {
        en: `Issued on ${audit.reportDate}; at most ${auditMaxAgeMonths} months before ${today} is ${oldest} or later`,
        'zh-CN': `出具日期为 ${audit.reportDate}；${today} 前 ${auditMaxAgeMonths} 个月以内，即不早于 ${oldest}`,
      },
      places: [{ pointer: '/audit/reportDate' }],
    }
  },
}
