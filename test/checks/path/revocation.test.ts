/** RFC 5280 §6.3.3: the status of a certificate from CRLs, beyond what PKITS has cases for. */
import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { buildAndValidate } from '../../../checks/path/validate.ts'
import * as der from '../encode.ts'
import { authority, certificate, entity, extension } from './authority.ts'
import { crlNumber, deltaOf, revocationList } from './revocation-list.ts'
import { at } from './vocabulary.ts'

const root = entity('Root')
const anchor = authority(root, root)
const leaf = certificate(root, entity('Holder'))
const serial = Buffer.from(readCertificate(leaf).serialOctets).toString('hex')
const other = '7f'

const status = (crls: Buffer[], intermediates: Buffer[] = []) => {
  const question = { certificate: leaf, intermediates, anchors: [anchor], crls, at }
  const answer = buildAndValidate({ ...question, revocation: 'required' })
  return answer.valid ? 'valid' : answer.reason.code
}

describe('§6.3.3, a complete CRL', () => {
  it('without the certificate says that it is not revoked', () =>
    expect(status([revocationList(root, [{ serial: other }])])).toBe('valid'))
  it('with the certificate says that it is, and why', () => {
    const crls = [revocationList(root, [{ serial: other }, { serial, reason: 1 }])]
    const question = { certificate: leaf, intermediates: [], anchors: [anchor], crls, at }
    const answer = buildAndValidate({ ...question, revocation: 'required' })
    expect(answer).toMatchObject({
      reason: { code: 'revoked', en: expect.stringContaining('keyCompromise, 2026-03-01') },
    })
  })
  it('that is newer counts before an older one', () => {
    const older = revocationList(root, [], [], { thisUpdate: '261001000000Z' })
    const newer = revocationList(root, [{ serial }])
    expect(status([older, newer])).toBe('revoked')
    expect(status([newer, older])).toBe('revoked')
  })
})

describe('§6.3.3, no status', () => {
  it.each([
    ['without a CRL', []],
    ['from an old CRL', [revocationList(root, [], [], { nextUpdate: '261110000000Z' })]],
    ['from a CRL of the future', [revocationList(root, [], [], { thisUpdate: '261201000000Z' })]],
    ['from a CRL that another key signed', [revocationList(entity('Root'), [])]],
    ['from a CRL of another issuer', [revocationList(entity('Other'), [])]],
    [
      'from a CRL with an unknown critical extension',
      [revocationList(root, [], [extension('1.2.3', der.nothing, true)])],
    ],
    ['from a delta CRL alone', [revocationList(root, [], [crlNumber(2), deltaOf(1)])]],
    ['from bytes that are no CRL', [Buffer.from('CRL')]],
  ])('%s', (_, crls) => expect(status(crls)).toBe('revocation-undetermined'))
})

describe('§5.2.4, a delta CRL', () => {
  const base = revocationList(root, [], [crlNumber(1)])
  it('revokes what the complete CRL did not', () =>
    expect(status([base, revocationList(root, [{ serial }], [crlNumber(2), deltaOf(1)])])).toBe(
      'revoked',
    ))
  it('releases what was on hold', () => {
    const held = revocationList(root, [{ serial, reason: 6 }], [crlNumber(1)])
    const delta = revocationList(root, [{ serial, reason: 8 }], [crlNumber(2), deltaOf(1)])
    expect(status([held])).toBe('revoked')
    expect(status([held, delta])).toBe('valid')
  })
  it('of a later base is not used', () =>
    expect(status([base, revocationList(root, [{ serial }], [crlNumber(4), deltaOf(3)])])).toBe(
      'valid',
    ))
})

describe('§6.3.3 (f), the signer of a CRL', () => {
  const signer = entity('Root')
  const usage = (octet: number, unused: number) =>
    extension('2.5.29.15', der.bitString(Buffer.from([octet]), unused), true)
  const cRLSign = usage(0x02, 1)
  const digitalSignature = usage(0x80, 7)
  const crls = [
    revocationList(signer, [{ serial: other }]),
    revocationList(root, [{ serial: other }]),
  ]

  it('may have a key of its own, under the same anchor', () =>
    expect(status([crls[0]!], [certificate(root, signer, [cRLSign])])).toBe('valid'))
  it('must be allowed to sign CRLs', () =>
    expect(status([crls[0]!], [certificate(root, signer, [digitalSignature])])).toBe(
      'revocation-undetermined',
    ))
  it('must lead to the same anchor', () =>
    expect(status([crls[0]!], [certificate(entity('Root'), signer, [cRLSign])])).toBe(
      'revocation-undetermined',
    ))
})
