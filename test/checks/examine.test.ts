/** The examination of a dossier: equal answers to equal questions, and no file that ends it or slips through. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { completed, examine, type Progress } from '../../checks/examine.ts'
import type { CertificateFile } from '../../checks/filed.ts'
import type { DocumentFinding } from '../../domain/document-report.ts'
import { Report, type CertificateReport } from '../../domain/report.ts'
import { judgedAt } from './case-file.ts'
import { build, ca, having, holder } from './draft.ts'

const file = (type: string, bytes: Uint8Array): CertificateFile => ({
  document: type,
  fileName: `${type}.der`,
  type,
  bytes,
})
const authority = file('ca-certificate', build(ca()))
const sample = file('sample-certificate', build(holder()))

function report(...files: CertificateFile[]): Report {
  const steps = examine(files, { at: judgedAt, ruleSet: 'test' })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describe('Examining a dossier', () => {
  it('finds nothing against a sound CA and a sound sample', () => {
    const { summary } = report(authority, sample)
    expect(summary).toMatchObject({ files: 2, certificates: 2, fail: 0, warn: 0, blocking: 0 })
  })

  it('gives a report of the published form', () => {
    expect(() => Report.parse(report(authority, sample))).not.toThrow()
  })

  it('gives equal bytes for equal input', () => {
    const texts = [1, 2].map(() => JSON.stringify(report(authority, sample)))
    expect(texts[0]).toBe(texts[1])
  })

  it('steps once for each certificate and once for each path', () => {
    const steps = [...examine([authority, sample], { at: judgedAt, ruleSet: 'test' })]
    expect(steps).toEqual([
      { examined: 1, certificates: 2, paths: 0, finished: expect.anything() },
      { examined: 2, certificates: 2, paths: 0, finished: expect.anything() },
      { examined: 2, certificates: 2, paths: 1 },
    ])
  })

  it('takes what an earlier run found, and gives the same report', () => {
    const done = new Map<string, CertificateReport>()
    for (const { finished } of examine([authority, sample], { at: judgedAt, ruleSet: 'test' }))
      if (finished) done.set(finished.key, finished.report)
    const known = (key: string) => done.get(key)
    const again = examine([authority, sample], { at: judgedAt, ruleSet: 'test', known })
    const steps: Progress[] = []
    let step = again.next()
    for (; !step.done; step = again.next()) steps.push(step.value)
    expect(steps.some(({ finished }) => finished)).toBe(false)
    expect(JSON.stringify(step.value)).toBe(JSON.stringify(report(authority, sample)))
  })

  it('shows the facts of a certificate apart from its judgement', () => {
    const [, holderReport] = report(authority, sample).files.flatMap((each) => each.certificates)
    expect(holderReport?.facts).toMatchObject({
      signatureAlgorithm: 'sha256WithRSAEncryption',
      key: 'rsa 2048',
      signature: 'valid',
      anchor: false,
    })
  })

  it('reports an unreadable file as blocking, and examines the others', () => {
    const broken = file('ca-certificate', build(ca()).subarray(0, 300))
    const { summary, files } = report(broken, authority, sample)
    expect(files[0]?.unreadable?.code).toBe('NotDer')
    expect(summary).toMatchObject({ unreadable: 1, blocking: 1, certificates: 2 })
  })

  it.each([
    ['Empty', ''],
    ['NotPem', 'certificate'],
    ['NotPem', '-----BEGIN CERTIFICATE-----\nMIIB\n'],
    ['NotPem', '-----BEGIN CERTIFICATE-----\nM!IB\n-----END CERTIFICATE-----\n'],
    ['UnexpectedStructure', '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n'],
  ])('names an unreadable file: %s', (code, text) => {
    const { files } = report(file('sample-certificate', Buffer.from(text)))
    expect(files[0]?.unreadable?.code).toBe(code)
  })

  it('reads every certificate of a PEM file with its chain', () => {
    const path = new URL('esl/provider-signature/valid.pem', import.meta.url)
    const { files, summary } = report(file('sample-certificate', readFileSync(path)))
    expect(files[0]?.certificates.map(({ role }) => role)).toEqual(['end-entity', 'ca'])
    expect(summary.unreadable).toBe(0)
  })

  it('refuses a CA certificate that is filed as a sample', () => {
    const { files } = report(file('sample-certificate', build(ca())))
    const [certificate] = files[0]?.certificates ?? []
    const failed = certificate?.findings.filter(({ verdict }) => verdict === 'fail') ?? []
    expect(failed.map(({ check }) => check)).toContain('rfc5280/end-entity-is-no-ca')
  })

  it('survives a check that throws for want of readable data', () => {
    const broken = having(holder(), { extensions: {} })
    expect(report(authority, file('sample-certificate', build(broken))).summary.blocking).toBe(1)
  })

  it('counts findings by severity, those of documents and form among them', () => {
    const finding: DocumentFinding = {
      check: 'documents/x',
      citation: 'x',
      requirement: 'x',
      requirementZh: 'x',
      level: 'must',
      severity: 'block',
      verdict: 'fail',
      places: [],
      needsConfirmation: false,
    }
    const { severities, summary } = completed(report(authority), [], [finding])
    expect(severities.block).toEqual({ fail: 1, warn: 0, undetermined: 0 })
    expect(summary.blocking).toBe(1)
  })

  it('names a list and a response that are none', () => {
    const form = Buffer.from('3003020101', 'hex')
    const files = [file('certificate-revocation-list', form), file('ocsp-response', form)]
    expect(report(...files).summary).toMatchObject({ files: 2, certificates: 0, unreadable: 2 })
  })
})

describe('The path of a sample', () => {
  const [path] = report(authority, sample).paths

  it('leads from the filed anchor to it', () => {
    const [root, leaf] = report(authority, sample).files.flatMap((each) => each.certificates)
    expect(path).toMatchObject({ verdict: 'valid', certificate: leaf?.sha256 })
    expect(path?.chain).toEqual([root?.sha256, leaf?.sha256])
  })

  it('has no status where no list and no response is filed', () => {
    expect(path).toMatchObject({
      revocation: 'undetermined',
      revocationReason: { code: 'revocation-undetermined' },
    })
    expect(report(authority, sample).summary.blocking).toBe(0)
  })

  it('does not exist where its issuer is not filed, and blocks', () => {
    const { paths, summary } = report(sample)
    expect(paths[0]).toMatchObject({
      verdict: 'invalid',
      chain: [],
      reason: { code: 'no-path', clause: expect.stringContaining('RFC 5280') },
      revocation: 'not-judged',
    })
    expect(summary.blocking).toBeGreaterThan(0)
  })

  it('is reported once where a sample is filed twice', () => {
    expect(report(authority, sample, sample).paths).toHaveLength(1)
  })
})
