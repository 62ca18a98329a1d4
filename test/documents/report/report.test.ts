/** The report of the technical checks as a document: whole, in both languages, short, and sealed. */
import { describe, expect, it } from '@jest/globals'
import { buildReport } from '../../../documents/report/build.ts'
import type { Report } from '../../../domain/report.ts'
import type { StatusFetch } from '../../../domain/status-fetch.ts'
import { itWith } from '../../support/tools.ts'
import { textOf, tight, wordsOffPage } from '../notices/rendered.ts'
import { authority, broken, report, sample } from './specimen.ts'

const about = {
  dossier: '0b7f1d5e-3d2c-4c55-9a57-0f2d3f2d9a11',
  caName: { en: 'Test Provider', 'zh-CN': '测试机构' },
  sha256: 'ab'.repeat(32),
}
const built = (of: Report) => buildReport(of, about)
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
const many = (make: (index: number) => ReturnType<typeof sample>) =>
  report([authority, ...Array.from({ length: 200 }, (_, index) => make(index))])

describe('A report as a document', () => {
  itWith('pdftotext', 'says what it is about, and counts by severity with its effect', async () => {
    const of = report([authority, sample(1), broken(2)])
    const text = tight(textOf(await built(of)))
    for (const part of [
      ...[
        about.dossier,
        about.caName.en,
        about.caName['zh-CN'],
        about.sha256.slice(32),
        of.catalogue,
        of.at,
      ],
      ...[
        '技术检查报告',
        'Report of the technical checks',
        '按严重程度汇总',
        'Summary by severity',
      ],
      ...['在改正之前不得出具肯定的技术意见', 'stands in the way of a positive technical opinion'],
      `Stands in the way of a positive opinion: ${of.summary.blocking}`,
    ])
      expect(text).toContain(tight(part))
  })

  itWith(
    'pdftotext',
    'has every finding that is not satisfied, with all a reviewer needs',
    async () => {
      const of = report([authority, broken(2)])
      const text = tight(textOf(await built(of)))
      const findings = [
        ...of.files.flatMap(({ certificates }) => certificates.flatMap((each) => each.findings)),
        ...of.documents.flatMap((each) => each.findings),
        ...of.form,
      ].filter(({ verdict }) => ['fail', 'warn', 'undetermined'].includes(verdict))
      expect(findings.length).toBeGreaterThan(10)
      for (const { check, citation, requirement, requirementZh, found, satisfy, der } of findings) {
        const said = [check, citation, requirement, requirementZh, ...Object.values(satisfy ?? {})]
        const where = der ? [der.path, `byte ${der.offset}, length ${der.length}`] : []
        const missing = [...said, ...Object.values(found ?? {}), ...where].filter(
          (part) => !text.includes(tight(part)),
        )
        expect([check, ...missing]).toEqual([check])
      }
    },
  )

  itWith('pdftotext', 'tells the path and the status of each sample', async () => {
    const text = tight(textOf(await built(report([authority, sample(1), broken(2)]))))
    for (const part of [
      '路径有效，状态不明',
      'valid path, status unknown',
      'no valid path',
      'RFC 5280 §6.3.3',
    ])
      expect(text).toContain(tight(part))
  })

  itWith('pdftotext', 'folds what is equal: 200 certificates are a few pages', async () => {
    const of = many((index) => sample(index))
    const pdf = await built(of)
    expect(pagesOf(pdf)).toBeLessThan(12)
    expect(tight(textOf(pdf))).toContain(tight('and 188 more'))
  })

  itWith(
    'pdftotext',
    'with nothing equal it still ends, and says how much it leaves out',
    async () => {
      const of = many((index) => broken(index))
      for (const [index, each] of of.files.entries())
        for (const finding of each.certificates.flatMap(({ findings }) => findings))
          if (finding.found) finding.found.en += ` in number ${index}`
      const pdf = await built(of)
      expect(pagesOf(pdf)).toBeLessThan(120)
      expect(tight(textOf(pdf))).toMatch(/\d+morefindingsarenotsethere;theystandinthesignedJSON/)
    },
  )

  it('is cut to a bounded number of pages, whatever certificates and documents hold', async () => {
    const of = many((index) => broken(index))
    const long = '审查 word「'.repeat(4_000)
    for (const [index, { certificates }] of of.files.entries())
      for (const each of certificates) {
        each.subject = `${index} ${long}`
        for (const finding of each.findings)
          if (finding.found) finding.found = { en: `${index} ${long}`, 'zh-CN': long }
      }
    for (const [index, path] of of.paths.entries()) {
      path.subject = long
      path.reason = { code: 'x', clause: 'x', en: `${index} ${long}`, 'zh-CN': long }
    }
    for (const finding of of.form) finding.quote = long
    expect(pagesOf(await built(of))).toBeLessThan(400)
  }, 90_000)

  itWith('pdftotext', 'stays on the page, whatever certificates and documents hold', async () => {
    const of = report([authority, broken(2)])
    const hostile = [
      'x'.repeat(3_000),
      '审查'.repeat(1_000),
      `a「${'a「'.repeat(400)}`,
      '\u202e\u0000',
    ]
    for (const [index, text] of hostile.entries()) {
      const [certificate] = of.files[1]?.certificates ?? []
      if (!certificate) throw new Error('expected a certificate')
      certificate.subject = text
      for (const finding of certificate.findings)
        if (finding.found) finding.found = { en: text, 'zh-CN': text }
      expect([index, ...wordsOffPage(await built(of), 60)]).toEqual([index])
    }
  })

  itWith('pdftotext', 'tells what providers answered, and what is found of the whole', async () => {
    const of = report([authority, sample(1)])
    const [path] = of.paths
    const [finding] = of.form
    if (!path || !finding) throw new Error('expected a path and a finding')
    const failed: StatusFetch = {
      source: 'crl',
      certificates: [path.certificate],
      fetchedAt: of.at,
      url: 'http://a.test/1.crl',
      outcome: 'failed',
      code: 'timeout',
      message: 'late',
    }
    const { certificate, subject } = path
    const status = {
      at: of.at,
      fetches: [failed],
      samples: [{ certificate, subject, revocation: 'revoked' as const }],
    }
    const dossier = [{ ...finding, check: 'dossier/example', verdict: 'fail' as const }]
    const text = tight(textOf(await built({ ...of, status, dossier })))
    for (const part of [
      'http://a.test/1.crl',
      'timeout, late',
      '已被吊销 revoked · 1',
      'dossier/example',
    ])
      expect(text).toContain(tight(part))
  })

  itWith('pdftotext', 'tells what is wrong with a filed OCSP response', async () => {
    const of = report([
      authority,
      {
        ...{ document: 'ocsp', fileName: 'answer.ors', type: 'ocsp-response' },
        bytes: Buffer.from('30030a0106', 'hex'),
      },
    ])
    const text = tight(textOf(await built(of)))
    for (const part of ['OCSP 响应', 'answer.ors', 'rfc6960/']) expect(text).toContain(tight(part))
  })

  it('is the same bytes for the same report', async () => {
    const of = report([authority, broken(2)])
    expect((await built(of)).equals(await built(structuredClone(of)))).toBe(true)
  })
})
