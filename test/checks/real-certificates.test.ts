/** Real certificates: every one is read, and every signature is judged as OpenSSL judges it. */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { countVerdicts } from '../../bench/base-rate/count.ts'
import { documentOf, unexplained } from '../../bench/base-rate/document.ts'
import { examine } from '../../checks/examine.ts'
import { readCertificate } from '../../checks/x509/certificate.ts'
import { verifyCertificate } from '../../checks/x509/signature.ts'
import type { Report } from '../../domain/report.ts'
import { describeWithData, filesBelow, type DataFile } from '../support/shared-data.ts'
import { judgedAt } from './case-file.ts'

function report(files: readonly DataFile[], type: string): Report {
  const filed = files.map(({ name, bytes }) => ({ document: name, fileName: name, type, bytes }))
  const steps = examine(filed, { at: judgedAt, ruleSet: 'test' })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const undeterminedIn = ({ files }: Report) =>
  files.flatMap(({ document, certificates }) =>
    certificates.flatMap(({ findings }) =>
      findings.filter((f) => f.verdict === 'undetermined').map((f) => `${document} ${f.check}`),
    ),
  )

describeWithData('foreign-cas', '830 CA certificates of trusted lists', (path) => {
  const files = filesBelow(path)
  const result = report(files, 'ca-certificate')

  it('are all read, and none is left undetermined', () => {
    expect(result.summary).toMatchObject({ files: 830, certificates: 830, unreadable: 0 })
    expect(undeterminedIn(result)).toEqual([])
  })

  it('have the serial numbers and self-signatures that OpenSSL finds', () => {
    for (const { bytes } of files) {
      const ours = readCertificate(bytes)
      const theirs = new X509Certificate(bytes)
      if (ours.serialNumber >= 0n)
        expect(ours.serialNumber).toBe(BigInt(`0x${theirs.serialNumber}`))
      const verdict = verifyCertificate(ours, ours)
      expect(verdict).not.toBe('unsupported')
      if (ours.publicKey.facts.bits)
        expect(verdict === 'valid').toBe(theirs.verify(theirs.publicKey))
    }
  })
})

describeWithData('foreign-cas', 'docs/checks-base-rate.md', (path) => {
  const counts = countVerdicts(path)

  it('is what `npm run checks:base-rate` writes today', () => {
    const page = new URL('../../docs/checks-base-rate.md', import.meta.url)
    expect(readFileSync(page, 'utf8')).toBe(documentOf(counts))
  })

  it('says why each check is right that finds something in more than 2 % of them', () => {
    expect(unexplained(counts)).toEqual([])
  })

  it('has no undetermined verdict', () => {
    const undetermined = counts.rows.filter(({ verdicts }) => verdicts.undetermined > 0)
    expect(undetermined).toEqual([])
  })
})

describeWithData('foreign-samples', 'Real end-entity certificates', (path) => {
  it('are all read, and none is left undetermined', () => {
    const result = report(filesBelow(path), 'sample-certificate')
    expect(result.summary.unreadable).toBe(0)
    expect(undeterminedIn(result)).toEqual([])
  })
})

describeWithData('sm2', 'SM2 certificates', (path) => {
  it('are read; their signatures are judged, and none is left undetermined', () => {
    const { files, summary } = report(filesBelow(path), 'ca-certificate')
    const signatures = files.flatMap(({ certificates }) =>
      certificates.flatMap(({ findings }) =>
        findings.filter(({ check }) => check === 'esl/provider-signature'),
      ),
    )
    expect(summary).toMatchObject({ certificates: 29, unreadable: 0 })
    expect(new Set(signatures.map(({ verdict }) => verdict))).toEqual(
      new Set(['pass', 'fail', 'not-applicable']),
    )
  })
})
