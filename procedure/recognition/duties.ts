/** The duties of a recognised CA that come by themselves: which, when they are due, and on what they rest. */
import type { Bilingual } from '../filing-policy.ts'
import type { SupervisionRules } from '../supervision-rules.ts'
import { dateInShanghai, daysAfter } from '../working-days.ts'

export const dutyRules = {
  'annual-report': {
    title: { en: 'Annual operating and financial report', 'zh-CN': '年度经营及财务报告' },
    article: 'Measures 2015 ch. 5',
  },
  audit: {
    title: { en: 'Independent audit not older than a year', 'zh-CN': '一年内的独立审计' },
    article: 'policy, by analogy with GDHK-2012',
  },
  'final-report': {
    title: { en: 'Final report of an incident', 'zh-CN': '事件最终报告' },
    article: 'Measures 2015 ch. 5',
  },
  rectification: {
    title: { en: 'Correction of what was found', 'zh-CN': '责令改正事项' },
    article: 'ESL art. 31',
  },
  'certificate-update': {
    title: { en: 'New CA certificate before the old one ends', 'zh-CN': '证书到期前更新' },
    article: 'Draft-2024 ch. 7',
  },
} as const satisfies Record<string, { readonly title: Bilingual; readonly article: string }>

export type DutyKind = keyof typeof dutyRules
export const dutyKinds = Object.keys(dutyRules) as [DutyKind, ...DutyKind[]]

type Rules = SupervisionRules['recognition']

/** The day on which a year’s report is due. */
const reportDay = (year: number, { annualReport: { month, day } }: Rules): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The report that is due next: of the year before the one in which it is due. */
export function nextAnnualReport(
  after: string,
  rules: Rules,
): { readonly year: number; readonly due: string } {
  const year = Number(after.slice(0, 4))
  const due = reportDay(year, rules)
  return due > after ? { year: year - 1, due } : { year, due: reportDay(year + 1, rules) }
}

/** The first report is that of the year in which the recognition began: nothing is reported of a time before it. */
export const firstAnnualReport = (validFrom: string, rules: Rules) => {
  const year = Number(validFrom.slice(0, 4))
  return { year, due: reportDay(year + 1, rules) }
}

/** ISO date some months later; the last day of the month where it is shorter. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`
}

/** By when the successor of a CA certificate is filed; its last day where it came into the chain later than that. */
export function certificateUpdateDue(
  { notAfter, from }: { readonly notAfter: string; readonly from: string },
  { certificateUpdateDays }: Rules,
): string {
  const last = dateInShanghai(notAfter)
  const due = daysAfter(last, -certificateUpdateDays)
  return due > dateInShanghai(from) ? due : last
}
