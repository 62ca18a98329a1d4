/** OCSP beside CRLs as a source of revocation for the path validation (RFC 5280 §6.1.3 (a)(3)). */
import { describe, expect, it } from '@jest/globals'
import { buildAndValidate } from '../../../checks/path/validate.ts'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { authority, certificate, entity } from '../path/authority.ts'
import { revocationList } from '../path/revocation-list.ts'
import { at } from '../path/vocabulary.ts'
import { idOf, respond, status } from './responder.ts'

const root = entity('Root')
const anchor = authority(root, root)
const leaf = certificate(root, entity('Holder'))
const serial = Buffer.from(readCertificate(leaf).serialOctets).toString('hex')
const response = (answered: Buffer, id = idOf(leaf, root)) =>
  respond({ signer: root, singles: [{ id, status: answered }] })

const good = response(status.good)
const unknown = response(status.unknown)
const revoked = response(status.revoked('20260401000000Z', 4))
const clean = revocationList(root, [])
const listed = revocationList(root, [{ serial }])
const aboutOther = response(status.good, idOf(anchor, root))

function verdict(crls: Buffer[], ocsp: Buffer[]) {
  const question = { certificate: leaf, intermediates: [], anchors: [anchor], crls, ocsp, at }
  const answer = buildAndValidate({ ...question, revocation: 'required' })
  return answer.valid ? 'valid' : answer.reason.code
}

describe('A path whose revocation must be determined', () => {
  it.each([
    ['by OCSP alone', [], [good], 'valid'],
    ['by OCSP, among other responses and bytes', [], [Buffer.from('x'), aboutOther, good], 'valid'],
    ['by a CRL where the responder does not know', [clean], [unknown], 'valid'],
    ['as revoked by OCSP', [], [revoked], 'revoked'],
    ['as revoked by OCSP in spite of a CRL', [clean], [revoked], 'revoked'],
    ['as revoked by a CRL in spite of OCSP', [listed], [good], 'revoked'],
    ['by nothing: the responder does not know', [], [unknown], 'revocation-undetermined'],
    ['by nothing: another certificate', [], [aboutOther], 'revocation-undetermined'],
  ])('%s', (_, crls, ocsp, expected) => expect(verdict(crls, ocsp)).toBe(expected))

  it('says why a response determines nothing', () => {
    const stale = respond({
      signer: root,
      singles: [{ id: idOf(leaf, root), status: status.good, nextUpdate: '20261120000100Z' }],
    })
    const question = { certificate: leaf, intermediates: [], anchors: [anchor], crls: [], at }
    const answer = buildAndValidate({ ...question, ocsp: [stale], revocation: 'required' })
    expect(answer).toMatchObject({
      reason: { en: expect.stringContaining('newer information was due') },
    })
  })
})
