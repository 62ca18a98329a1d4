/** The period audited is at most a year (CCADB Policy 2.1 §5). */
import type { FormCheck } from '../check.ts'

const longestDays = 366
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

export const periodLength: FormCheck = {
  id: 'documents/audit/period-length',
  citation: 'CCADB Policy 2.1 §5',
  requirement: 'A period audit covers at most one year.',
  requirementZh: '审计期间不得超过一年。',
  level: 'must',
  severity: 'major',
  satisfy: { en: 'An audit of a period of at most one year', 'zh-CN': '审计期间不超过一年的审计' },
  judge: ({ form: { audit } }) => {
    const days = dayOf(audit.periodUntil) - dayOf(audit.periodFrom) + 1
    return {
      satisfied: days > 0 && days <= longestDays,
      found: {
        en: `The period is ${audit.periodFrom} to ${audit.periodUntil}, ${days} days`,
        'zh-CN': `审计期间为 ${audit.periodFrom} 至 ${audit.periodUntil}，共 ${days} 日`,
      },
      places: [{ pointer: '/audit/periodFrom' }, { pointer: '/audit/periodUntil' }],
    }
  },
}
