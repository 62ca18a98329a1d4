/** Rules on dates of the form: what has expired, lies in the future or is in the wrong order. */
import type { Basis } from '../../procedure/filing-policy.ts'
import type { DraftForm } from '../dossier-form.ts'
import type { FormFinding } from './findings.ts'
import type { Path } from './note-at.ts'
import { nothing, wrong, type RuleContext } from './rule.ts'

/** A date of the form: where it is, its value if given, and the article that asks for it. */
interface GivenDate {
  readonly path: Path
  readonly date: string | undefined
  readonly basis: Basis
}

const notExpired = ({ path, date, basis }: GivenDate, today: string): FormFinding[] =>
  date !== undefined && date < today
    ? wrong(
        path,
        basis,
        `Expected a date from ${today} on, got ${date}`,
        `应不早于${today}，实际为${date}`,
      )
    : nothing

const notFuture = ({ path, date, basis }: GivenDate, today: string): FormFinding[] =>
  date !== undefined && date > today
    ? wrong(
        path,
        basis,
        `Expected a date up to ${today}, got ${date}`,
        `应不晚于${today}，实际为${date}`,
      )
    : nothing

const inOrder = (from: string | undefined, { path, date, basis }: GivenDate): FormFinding[] =>
  from !== undefined && date !== undefined && date < from
    ? wrong(
        path,
        basis,
        `Expected a date from ${from} on, got ${date}`,
        `应不早于${from}，实际为${date}`,
      )
    : nothing

/** The date `months` before an ISO date; past the end of a shorter month it runs into the next one. */
function monthsBefore(date: string, months: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() - months)
  return day.toISOString().slice(0, 10)
}

function auditDates(form: DraftForm, { today, policy }: RuleContext): FormFinding[] {
  const { periodFrom, periodUntil, reportDate } = form.audit ?? {}
  const oldest = monthsBefore(today, policy.auditMaxAgeMonths)
  const report: GivenDate = { path: ['audit', 'reportDate'], date: reportDate, basis: 'GDHK-2012' }
  const end: GivenDate = { path: ['audit', 'periodUntil'], date: periodUntil, basis: 'GDHK-2012' }
  return [
    ...inOrder(periodFrom, end),
    ...notFuture(report, today),
    ...(reportDate !== undefined && reportDate < oldest
      ? wrong(
          report.path,
          'policy',
          `Expected a report not older than ${policy.auditMaxAgeMonths} months, got ${reportDate}`,
          `报告日期应在${policy.auditMaxAgeMonths}个月以内，实际为${reportDate}`,
        )
      : nothing),
  ]
}

function agentDates(form: DraftForm, { today }: RuleContext): FormFinding[] {
  const agent = form.agent
  if (!agent || !('powerOfAttorney' in agent)) return nothing
  const { grantedOn, expiresOn } = agent.powerOfAttorney ?? {}
  const path = ['agent', 'powerOfAttorney', 'expiresOn']
  const expiry: GivenDate = { path, date: expiresOn, basis: 'ALL art. 29' }
  return [...notExpired(expiry, today), ...inOrder(grantedOn, expiry)]
}

const chainDates = (form: DraftForm): FormFinding[] =>
  (form['certificate-chain']?.certificates ?? []).flatMap(({ validFrom, validUntil }, index) =>
    inOrder(validFrom, {
      path: ['certificate-chain', 'certificates', index, 'validUntil'],
      date: validUntil,
      basis: 'ESL art. 21',
    }),
  )

const coverDates = (form: DraftForm, { today }: RuleContext): FormFinding[] =>
  (form.liability?.cover ?? []).flatMap(({ validUntil }, index) =>
    notExpired(
      { path: ['liability', 'cover', index, 'validUntil'], date: validUntil, basis: 'ESL art. 28' },
      today,
    ),
  )

function qualificationDates(form: DraftForm, { today }: RuleContext): FormFinding[] {
  const { validFrom, validUntil } = form['home-qualification'] ?? {}
  const at = (key: string, date: string | undefined): GivenDate => ({
    path: ['home-qualification', key],
    date,
    basis: 'Draft-2024 ch. 6',
  })
  return [
    ...notFuture(at('validFrom', validFrom), today),
    ...notExpired(at('validUntil', validUntil), today),
  ]
}

/** Every date of the form that is expired, too old, in the future or in the wrong order. */
export const dateRules = (form: DraftForm, context: RuleContext): FormFinding[] => [
  ...notFuture(
    { path: ['application', 'date'], date: form.application?.date, basis: 'ALL art. 29' },
    context.today,
  ),
  ...qualificationDates(form, context),
  ...chainDates(form),
  ...auditDates(form, context),
  ...coverDates(form, context),
  ...agentDates(form, context),
]
