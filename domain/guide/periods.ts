/** Every period that applicants, recognised CAs and complainants should know, taken from the tables of clocks under a rule set. */
import { z } from 'zod'
import { complaintClocks } from '../../procedure/complaint/clocks.ts'
import { applicantsClocks, type ClockId, clocks } from '../../procedure/deadlines.ts'
import type { ClockRule } from '../../procedure/define-clock.ts'
import { exitClocks } from '../../procedure/exit/clocks.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { penaltyClocks } from '../../procedure/penalty/clocks.ts'
import {
  type ChangeKind,
  changeRule,
  changeFilingKinds,
} from '../../procedure/recognition/changes.ts'
import { recognitionClocks } from '../../procedure/recognition/clocks.ts'
import { dutyRules } from '../../procedure/recognition/duties.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { article } from './article.ts'

const Text = z.object({ en: z.string(), 'zh-CN': z.string() })
const units = ['working-days', 'days', 'hours', 'months', 'years'] as const

export const GuidePeriod = z
  .object({
    id: z.string(),
    part: z.enum(['application', 'supervision', 'complaint', 'exit']),
    title: Text,
    article: Text,
    ofApplicant: z.boolean().describe('Whether it runs against the applicant or recognised CA'),
    length: z
      .object({
        count: z.int().positive(),
        unit: z.enum(units),
        before: z.boolean().describe('Counted back from an end: at the latest so long before it'),
      })
      .optional(),
    yearly: z
      .object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
      .optional()
      .describe('The last day of each year’s, instead of a length'),
  })
  .meta({ id: 'GuidePeriod' })
export type GuidePeriod = z.infer<typeof GuidePeriod>

interface Known {
  readonly id: string
  readonly part: GuidePeriod['part']
  readonly title: Bilingual
  readonly article: string
  readonly ofApplicant?: boolean
}

type Unit = (typeof units)[number]

function period(known: Known, count: number | undefined, unit: Unit, before = false) {
  if (!count) return []
  const { ofApplicant = true, ...rest } = known
  return [
    { ...rest, article: article(known.article), ofApplicant, length: { count, unit, before } },
  ]
}

function partOf(id: string): GuidePeriod['part'] | undefined {
  if (id in penaltyClocks) return undefined
  if (id in recognitionClocks) return 'supervision'
  if (id in complaintClocks) return 'complaint'
  return id in exitClocks ? 'exit' : 'application'
}

/** The clocks whose length the rule set gives in working days. */
const ofClocks = (rules: RuleSet): GuidePeriod[] =>
  (Object.entries(clocks) as [ClockId, ClockRule][]).flatMap(([id, clock]) => {
    const part = partOf(id)
    if (!part) return []
    const ofApplicant = part === 'supervision' || applicantsClocks.includes(id)
    const known = { id, part, title: clock.title, article: clock.article, ofApplicant }
    return period(known, clock.period?.(rules).workingDays, 'working-days')
  })

const ofChange = (kind: ChangeKind, rules: RuleSet): GuidePeriod[] => {
  const { days, ...change } = changeRule(kind)
  const known = { id: `change-${kind}`, part: 'supervision', ...change } as const
  return period(
    { id: known.id, part: known.part, title: known.title, article: known.article },
    days?.(rules.supervision.recognition),
    'days',
  )
}

const named = (id: ClockId, part: GuidePeriod['part']): Known => ({ id, part, ...clocks[id] })

const extension: Known = {
  id: 'extension',
  part: 'application',
  title: { en: 'Extension of the decision, once', 'zh-CN': '延长作出决定的期限（一次）' },
  article: 'Administrative License Law art. 42',
  ofApplicant: false,
}
const hearingNotice: Known = {
  id: 'hearing-notice',
  part: 'application',
  title: { en: 'Notice before a hearing', 'zh-CN': '举行听证前的通知' },
  article: 'Administrative License Law art. 48(1)',
  ofApplicant: false,
}
const incident: Known = {
  id: 'incident',
  part: 'supervision',
  title: { en: 'First report of an incident', 'zh-CN': '事件首次报告' },
  article: 'policy',
}
const exitReport: Known = {
  id: 'exit-report',
  part: 'exit',
  title: { en: 'Report that the service will end', 'zh-CN': '向主管部门报告拟终止服务' },
  article: 'ESL art. 23',
}

function ofTheCa(rules: RuleSet): GuidePeriod[] {
  const { recognition, exit } = rules.supervision
  const { 'annual-report': report, audit, 'certificate-update': update } = dutyRules
  const duty = (id: string, { title, article: basis }: { title: Bilingual; article: string }) =>
    ({ id, part: 'supervision', title, article: basis }) as const
  return [
    {
      ...duty('annual-report', report),
      article: article(report.article),
      ofApplicant: true,
      yearly: recognition.annualReport,
    },
    ...period(duty('audit', audit), recognition.auditMonths, 'months'),
    ...period(incident, recognition.incidentHours, 'hours'),
    ...changeFilingKinds.flatMap((kind) => ofChange(kind, rules)),
    ...period(duty('certificate-update', update), recognition.certificateUpdateDays, 'days', true),
    ...period(named('C8', 'supervision'), rules.renewalDays, 'days', true),
    ...period(named('parties-told', 'exit'), exit.partiesDays, 'days', true),
    ...period(exitReport, exit.reportDays, 'days', true),
    ...period(named('takeover', 'exit'), exit.takeoverDays, 'days', true),
  ]
}

/** In the order in which they are met; a period that the rule set does not have is not there. */
export const periodsOf = (rules: RuleSet): GuidePeriod[] => [
  ...ofClocks(rules),
  ...period(named('lapse', 'application'), rules.correctionLapseDays, 'days'),
  ...period(extension, rules.extensionWorkingDays, 'working-days'),
  ...period(hearingNotice, rules.hearingNoticeWorkingDays, 'working-days', true),
  ...ofTheCa(rules),
]
