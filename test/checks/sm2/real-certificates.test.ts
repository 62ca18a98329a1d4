/** Real and published SM2 certificates: 18 right ones, one with an empty identifier, two without Z. */
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { sameName } from '../../../checks/path/prepared-name.ts'
import { buildAndValidate } from '../../../checks/path/validate.ts'
import { sm2Flaw } from '../../../checks/sm2/verify.ts'
import { readCertificate, type Certificate } from '../../../checks/x509/certificate.ts'
import { verifyCertificate } from '../../../checks/x509/signature.ts'
import { describeWithData, filesBelow } from '../../support/shared-data.ts'

const sm2WithSm3 = '1.2.156.10197.1.501'

describeWithData('sm2', 'SM2 certificates', (folder) => {
  const certificates = filesBelow(folder).map(({ bytes }) => readCertificate(bytes))

  const outcomeUnder = (certificate: Certificate, issuer: Certificate) => {
    const verdict = verifyCertificate(certificate, issuer)
    const signed = { data: certificate.tbs, signature: certificate.signature }
    return verdict === 'valid' ? verdict : sm2Flaw(signed, issuer.publicKey)
  }
  /** The outcome under the issuer that explains the signature best, of those with its name. */
  const outcome = (certificate: Certificate) => {
    const outcomes = certificates
      .filter(({ subject }) => sameName(subject, certificate.issuer))
      .map((issuer) => outcomeUnder(certificate, issuer))
    return outcomes.find((each) => each !== 'none-known') ?? outcomes[0]
  }

  it('verify, or fail for a reason that is known', () => {
    const withIssuer = certificates
      .filter(({ outerSignatureAlgorithm }) => outerSignatureAlgorithm.oid === sm2WithSm3)
      .map(outcome)
      .filter((each) => each !== undefined)
    const count = (wanted: string) => withIssuer.filter((each) => each === wanted).length
    expect([count('valid'), count('empty-identifier'), count('without-identity')]).toEqual([
      18, 1, 2,
    ])
    expect(withIssuer).toHaveLength(21)
  })

  it('of NRCAC and SHECA are a valid path', () => {
    const file = (name: string) => readFileSync(join(folder, name))
    const answer = buildAndValidate({
      certificate: file('gmsm_x509_additional_test_d03f82e2dcfb.der'),
      intermediates: [],
      anchors: [file('GmSSL_pemtest_9c28d3847414.der')],
      crls: [],
      at: '2026-11-21T00:00:00Z',
      revocation: 'none',
    })
    expect(answer).toMatchObject({ valid: true })
  })

  it('without Z are no path, and the reason says so', () => {
    const file = (name: string) => readFileSync(join(folder, name))
    const answer = buildAndValidate({
      certificate: file('Tongsuo_sm2-noza-cert_58fbd8ab4447.der'),
      intermediates: [],
      anchors: [file('Tongsuo_sm2-noza-root-cert_a754fc034efa.der')],
      crls: [],
      at: '2023-06-01T00:00:00Z',
      revocation: 'none',
    })
    expect(answer).toMatchObject({
      valid: false,
      reason: { code: 'signature-invalid', en: expect.stringContaining('without Z') },
    })
  })
})
