/** A practice statement against RFC 3647, the Electronic Signature Law and its own form: found where, missing, or to be confirmed. */
import { describe, expect, it } from '@jest/globals'
import { statement, type Variant } from './statement.ts'
import { declared, examined, finding } from './subject.ts'

const type = 'certification-practice-statement'
const of = (variant: Partial<Variant> = {}) =>
  examined(type, statement({ language: 'en', ...variant }))
const languages = ['en', 'zh-CN'] as const

describe('A whole practice statement', () => {
  it.each(languages)('satisfies every check, with places: %s', (language) => {
    const { findings } = of({ language })
    expect(findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
    expect(findings.flatMap(({ check, places }) => (places.length > 0 ? [] : check))).toEqual([
      'documents/cps/sections-of-outline',
    ])
    expect(findings.every(({ found }) => found?.en && found['zh-CN'])).toBe(true)
  })

  it.each(languages)('gives equal findings for equal input: %s', (language) => {
    expect(JSON.stringify(of({ language }))).toBe(JSON.stringify(of({ language })))
  })
})

describe('ESL art. 19: three mandatory contents', () => {
  it.each([
    [
      'cps/liability-scope',
      'The scope of liability is limited to direct loss.',
      '责任范围以直接损失为限。',
    ],
    [
      'cps/information-security',
      'Information security safeguards follow ISO/IEC 27001.',
      '信息安全保障措施符合 ISO/IEC 27001。',
    ],
  ])('%s is found with its sentence, and a person confirms it', (check, en, zh) => {
    expect(finding(of(), check)).toMatchObject({ quote: expect.stringContaining(en) })
    const found = finding(of({ language: 'zh-CN' }), check)
    expect(found).toMatchObject({ verdict: 'pass', needsConfirmation: true })
    expect(found.quote).toContain(zh)
    expect(found.places[0]).toMatchObject({ page: expect.any(Number), line: expect.any(Number) })
  })

  it.each(['cps/liability-scope', 'cps/operating-rules', 'cps/information-security'])(
    'misses %s in a text that does not speak of it',
    (check) => {
      const found = finding(examined(type, ['1 Introduction', 'We issue certificates.']), check)
      expect(found).toMatchObject({ verdict: 'fail', severity: 'major', places: [] })
      expect(found.satisfy?.['zh-CN']).toMatch(/章节/)
    },
  )
})

describe('ESL art. 24: five years', () => {
  const said = (text: string) => finding(examined(type, [text]), 'cps/retention')
  it.each([
    ['Records are kept for at least five years after expiry.', 'pass'],
    ['Archives are retained 7 years.', 'pass'],
    ['For a period of ten (10) years all records shall be preserved.', 'pass'],
    ['Logs are retained for two years.', 'fail'],
    ['认证信息保存期限为证书失效后五年。', 'pass'],
    ['归档记录保留３年。', 'fail'],
    ['Nothing is said.', 'fail'],
  ])('%s', (text, verdict) => {
    expect(said(text).verdict).toBe(verdict)
  })

  it('is satisfied by one clause of five years beside shorter ones, to be confirmed', () => {
    const found = said('Logs are kept for 2 years. Certificates are retained for 15 years.')
    expect(found).toMatchObject({ verdict: 'pass', needsConfirmation: true })
    expect(found.quote).toBe('Certificates are retained for 15 years.')
  })
})

describe('ESL art. 23: notice of 90 and 60 days', () => {
  const said = (text: string) => finding(examined(type, [text]), 'cps/termination-notice')

  it('needs both', () => {
    expect(
      said('On termination, 90 days’ notice is given. It reports 60 days before it ceases.')
        .verdict,
    ).toBe('pass')
    const found = said('Before termination, notice of 90 days is given to all.')
    expect(found).toMatchObject({ verdict: 'fail', needsConfirmation: true })
    expect(found.found?.en).toContain('60')
  })

  it('is not satisfied by days that have to do with something else', () => {
    expect(said('Invoices are due within 90 days or 60 days.').verdict).toBe('fail')
  })
})

describe('The text and the form', () => {
  it('agree on version, date and policy identifiers', () => {
    expect(finding(of(), 'cps/version-and-date')).toMatchObject({ verdict: 'pass' })
    const other = of({
      says: { '1.2': 'Version 3.1, effective 2 January 2024. 1.3.6.1.4.1.99999.1.11' },
    })
    expect(finding(other, 'cps/version-and-date').found?.en).toBe(
      'The text does not state version 3.2; date 2024-01-01',
    )
    expect(finding(other, 'cps/policy-identifiers')).toMatchObject({ verdict: 'fail' })
  })

  it.each([
    '2024-01-01',
    '1 January 2024',
    'January 1st, 2024',
    '01.01.2024',
    '1 Jan 2024',
    '2024年1月1日',
    '2024/01/01',
  ])('agree on a date written %s', (date) => {
    const text = of({ says: { '1.2': `Version 3.2 of ${date}. 1.3.6.1.4.1.99999.1.1.` } })
    expect(finding(text, 'cps/version-and-date').verdict).toBe('pass')
  })

  it('disagree on key sizes', () => {
    const text = of({ says: { '6.1': 'CA keys have 2048 bits.' } })
    expect(finding(text, 'cps/key-sizes')).toMatchObject({
      verdict: 'fail',
      found: { en: 'The text does not state RSA 4096' },
    })
  })

  it('disagree with a list that holds longer than any interval of the text', () => {
    const given = declared({ crlHours: [24 * 30] })
    const found = finding(
      examined(type, statement({ language: 'zh-CN' }), { given }),
      'cps/crl-interval',
    )
    expect(found).toMatchObject({ verdict: 'fail' })
    expect(found.found?.en).toBe(
      'The text speaks of 24, 168 hours; the filed lists hold for 720 hours',
    )
  })
})

describe('A document that cannot be judged', () => {
  it('is undetermined in every check where its language is not read', () => {
    const report = examined(type, ['Въведение'], { language: 'bg' })
    expect(report.noText?.code).toBe('other-language')
    expect(new Set(report.findings.map(({ verdict }) => verdict))).toEqual(
      new Set(['undetermined']),
    )
  })

  it('is undetermined where there is no form to compare with', () => {
    const given = { ...declared(), form: undefined }
    const report = examined(type, statement({ language: 'en' }), { given })
    expect(report.findings.every(({ verdict }) => verdict === 'undetermined')).toBe(true)
  })

  it('does not hold the checks up, whatever it repeats', () => {
    const words = 'CRL retained terminate ninety 1.3.6.1.4.1.99999.1.1 liable 第四章 4.9 '
    const lines = Array.from({ length: 4_000 }, () => words.repeat(10))
    const started = Date.now()
    examined(type, lines)
    process.stdout.write(
      `hostile text of ${4_000 * 10 * words.length} characters: ${Date.now() - started} ms\n`,
    )
  })
})
