/** An audit report against the form: body, fingerprints, scheme, auditor and period. */
import { describe, expect, it } from '@jest/globals'
import { auditLetter } from './statement.ts'
import { examined, finding, fingerprint, form } from './subject.ts'

describe('An audit report', () => {
  const body = form.identity.legalName.en
  const letter = (more: Partial<Parameters<typeof auditLetter>[0]> = {}) =>
    examined(
      'audit-report',
      auditLetter({ body, fingerprints: [fingerprint.toUpperCase()], ...more }),
    )

  it('with every fact satisfies every check', () => {
    expect(letter().findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
  })

  it('lists fingerprints with colons, or over two lines', () => {
    const colons = fingerprint.match(/../g)?.join(':') ?? ''
    const halves = [fingerprint.slice(0, 32), fingerprint.slice(32)]
    for (const fingerprints of [[colons], halves])
      expect(finding(letter({ fingerprints }), 'audit/fingerprints').verdict).toBe('pass')
  })

  it('without a filed certificate blocks', () => {
    expect(finding(letter({ fingerprints: [] }), 'audit/fingerprints')).toMatchObject({
      verdict: 'fail',
      severity: 'block',
      found: { en: expect.stringContaining(fingerprint.toUpperCase()) },
    })
  })

  it('about somebody else blocks', () => {
    expect(finding(letter({ body: 'Another company' }), 'audit/audited-body')).toMatchObject({
      verdict: 'fail',
      severity: 'block',
    })
  })

  it('by another scheme, auditor or period blocks', () => {
    const report = examined('audit-report', [`${body} was audited by ISO 9001.`])
    expect(finding(report, 'audit/scheme-in-letter').verdict).toBe('fail')
    expect(finding(report, 'audit/letter-facts').found?.en).toMatch(/auditor .*period from/)
  })
})
