/** What the form declares of audit and standards: period, age, scheme, and a table of equivalence that is complete. */
import { describe, expect, it } from '@jest/globals'
import { examineForm } from '../../../checks/documents/examine-documents.ts'
import type { DossierForm } from '../../../domain/dossier-form.ts'
import { declared, form } from './subject.ts'

const given = (changed: Partial<DossierForm>) => ({ ...declared(), form: { ...form, ...changed } })

function judged(check: string, changed: Partial<DossierForm>, of = given(changed)) {
  const found = examineForm(of).find((each) => each.check === `documents/${check}`)
  if (!found) throw new Error(`expected a finding of ${check}`)
  return found
}

const audit = (more: Partial<DossierForm['audit']>) => ({ audit: { ...form.audit, ...more } })
type Row = DossierForm['standards']['equivalence'][number]
const table = (...equivalence: Row[]) => ({ standards: { ...form.standards, equivalence } })
const row = (prcStandard: string, more: Partial<Row> = {}): Row => ({
  standard: 'RFC 5280',
  clause: '4',
  prcStandard,
  justification: 'Both profile X.509 version 3 with the same fields.',
  ...more,
})

describe('The audit of the form', () => {
  it.each([
    ['2025-11-01', '2026-10-31', 'pass'],
    ['2025-10-01', '2026-10-31', 'fail'],
    ['2026-10-31', '2026-10-01', 'fail'],
  ])('covers at most a year: %s to %s', (periodFrom, periodUntil, verdict) => {
    expect(judged('audit/period-length', audit({ periodFrom, periodUntil })).verdict).toBe(verdict)
  })

  it.each([
    ['2025-11-21', 'pass'],
    ['2025-11-20', 'fail'],
    ['2026-11-22', 'fail'],
  ])('is not older than 12 months, nor of the future: %s', (reportDate, verdict) => {
    expect(judged('audit/report-age', audit({ reportDate })).verdict).toBe(verdict)
  })

  it('is as old as the policy in force allows', () => {
    const policy = {
      ...given(audit({ reportDate: '2025-06-01' })),
      ...declared({ auditMaxAgeMonths: 24 }),
    }
    const of = { ...policy, form: { ...form, ...audit({ reportDate: '2025-06-01' }) } }
    expect(judged('audit/report-age', {}, of).verdict).toBe('pass')
  })

  it.each([
    ['2026-08-21', 'pass'],
    ['2026-07-01', 'fail'],
  ])('is reported within 92 days of its end: %s', (periodUntil, verdict) => {
    const changed = audit({ periodUntil, reportDate: '2026-11-20' })
    expect(judged('audit/published-in-time', changed).verdict).toBe(verdict)
  })

  it.each([
    ['WebTrust for Certification Authorities 2.2.2', 'pass'],
    ['ETSI EN 319 411-1 V1.4.1', 'pass'],
    ['ISO/IEC 27001', 'fail'],
  ])('follows a known scheme: %s', (scheme, verdict) => {
    expect(judged('audit/scheme-known', audit({ scheme })).verdict).toBe(verdict)
  })
})

describe('The table of equivalence', () => {
  it('names the subjects that it leaves out', () => {
    const found = judged('standards/table-complete', table(row('GB/T 20518-2018')))
    expect(found).toMatchObject({
      verdict: 'warn',
      places: [{ pointer: '/standards/equivalence' }],
    })
    expect(found.found?.en).toMatch(/^1 of 6 subjects are compared; missing: policy and practice/)
  })

  it('is complete with a row for each subject', () => {
    const standards = [
      'GB/T 20518-2018',
      'GB/T 26855-2011',
      'GB/T 32918',
      'GB/T 19713',
      'GB/T 25056-2018',
      'GB/T 25064',
    ]
    expect(
      judged('standards/table-complete', table(...standards.map((each) => row(each)))).verdict,
    ).toBe('pass')
  })

  it('gives each deviation a reason of its own', () => {
    const deviation = 'SM2 is not supported.'
    const bare = row('GB/T 32918', { deviation, justification: deviation })
    const found = judged('standards/deviations-justified', table(row('GB/T 20518'), bare))
    expect(found).toMatchObject({
      verdict: 'fail',
      places: [{ pointer: '/standards/equivalence/1' }],
    })
    expect(
      judged('standards/deviations-justified', table(row('GB/T 32918', { deviation }))).verdict,
    ).toBe('pass')
  })

  it('is undetermined without a form', () => {
    const findings = examineForm({ ...declared(), form: undefined })
    expect(findings.every(({ verdict }) => verdict === 'undetermined')).toBe(true)
  })
})
