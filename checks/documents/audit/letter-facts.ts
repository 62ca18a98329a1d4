/** Auditor, period, number and date of the report are those of the form (CCADB Policy 2.1 §5.2). */
import { auditReport, type TextCheck } from '../check.ts'
import { judgeListed } from '../listed.ts'
import { findDate } from '../text/dates.ts'
import { findSqueezed } from '../text/search.ts'

export const letterFacts: TextCheck = {
  id: 'documents/audit/letter-facts',
  citation: 'CCADB Policy 2.1 §5.2',
  requirement:
    'The audit letter names the auditor, the period audited, and the date on which it was issued.',
  requirementZh: '审计报告应载明审计机构、审计期间和出具日期。',
  level: 'must',
  severity: 'block',
  satisfy: {
    en: 'A report with the auditor, period, number and date that the form declares',
    'zh-CN': '载明表单所填审计机构、期间、编号和日期的报告',
  },
  reads: auditReport,
  judge: ({ search, form: { audit } }) =>
    judgeListed([
      {
        name: { en: `auditor ${audit.auditor.name}`, 'zh-CN': `审计机构 ${audit.auditor.name}` },
        hit: findSqueezed(search, audit.auditor.name),
      },
      {
        name: { en: `period from ${audit.periodFrom}`, 'zh-CN': `期间起始 ${audit.periodFrom}` },
        hit: findDate(search, audit.periodFrom),
      },
      {
        name: { en: `period until ${audit.periodUntil}`, 'zh-CN': `期间截止 ${audit.periodUntil}` },
        hit: findDate(search, audit.periodUntil),
      },
      {
        name: { en: `number ${audit.reportNumber}`, 'zh-CN': `编号 ${audit.reportNumber}` },
        hit: findSqueezed(search, audit.reportNumber),
      },
      {
        name: { en: `date ${audit.reportDate}`, 'zh-CN': `出具日期 ${audit.reportDate}` },
        hit: findDate(search, audit.reportDate),
      },
    ]),
}
