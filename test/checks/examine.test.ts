/** The examination of a dossier: equal answers to equal questions, and no file that ends it or slips through. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { examine } from '../../checks/examine.ts'
import type { CertificateFile } from '../../checks/filed.ts'
import { Report } from '../../domain/report.ts'
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

  it('steps once for each certificate', () => {
    const steps = [...examine([authority, sample], { at: judgedAt, ruleSet: 'test' })]
    expect(steps).toEqual([
      { examined: 1, certificates: 2 },
      { examined: 2, certificates: 2 },
    ])
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

  it('only reads the form of a list or an OCSP response', () => {
    const good = file('certificate-revocation-list', Buffer.from('3003020101', 'hex'))
    const bad = file('ocsp-response', Buffer.from('300302', 'hex'))
    expect(report(good, bad).summary).toMatchObject({ files: 2, certificates: 0, unreadable: 1 })
  })
})
