import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { idOf, noCheck, respond, status } from '../../checks/ocsp/responder.ts'
import { certificate, entity, purposes } from '../../checks/path/authority.ts'
import { revocationList } from '../../checks/path/revocation-list.ts'
import {
  caFile,
  caHash,
  entryOf,
  holder,
  leaf,
  member,
  recognisedCa as ca,
  recognising,
  register,
  stepOf,
  use,
} from './register.ts'

const serial = Buffer.from(readCertificate(leaf).serialOctets).toString('hex')

/** A register that knows of no list. */
function unlisted() {
  const made = register()
  made.change(entryOf([member(caFile)]))
  return made
}
const base64 = (file: Buffer) => file.toString('base64')
const reasonOf = (answer: ReturnType<ReturnType<typeof register>['of']>) =>
  stepOf(answer, 'revocation').reason.en

describe('by the lists that are known', () => {
  it('nothing is ever good without one', () => {
    expect(unlisted().of(leaf, { use })).toMatchObject({
      verdict: 'indeterminate',
      recognised: 'yes',
      revoked: 'undetermined',
    })
  })

  it('a revocation counts from its instant on', () => {
    const made = unlisted()
    made.list({
      issuer: caHash,
      revoked: [[`00${serial}`, '2026-10-01T00:00:00Z', 'keyCompromise']],
    })
    expect(made.of(leaf, { use })).toMatchObject({ verdict: 'not-recognised', revoked: 'yes' })
    const at = (signedAt: string) => made.of(leaf, { use, signedAt }).revoked
    expect(at('2026-09-30T23:59:59Z')).toBe('no')
    expect(at('2026-10-01T00:00:00Z')).toBe('yes')
    const answer = made.of(leaf)
    expect(reasonOf(answer)).toContain('keyCompromise')
    expect(stepOf(answer, 'revocation').evidence).toBe('e'.repeat(64))
  })

  it('an old list tells of its time only', () => {
    const made = unlisted()
    made.list({
      issuer: caHash,
      thisUpdate: '2026-10-01T00:00:00Z',
      nextUpdate: '2026-10-08T00:00:00Z',
    })
    expect(made.of(leaf).revoked).toBe('undetermined')
    expect(made.of(leaf, { signedAt: '2026-10-05T00:00:00Z' }).revoked).toBe('no')
    expect(made.of(leaf, { signedAt: '2026-08-05T00:00:00Z' }).revoked).toBe('no')
  })

  it('a hold that was lifted counts while it lasted', () => {
    const made = unlisted()
    const listed = (thisUpdate: string, revoked: [string, string, string][]) =>
      made.list({ issuer: caHash, thisUpdate, revoked })
    listed('2026-06-01T00:00:00Z', [[serial, '2026-05-30T00:00:00Z', 'certificateHold']])
    listed('2026-07-01T00:00:00Z', [])
    expect(made.of(leaf).revoked).toBe('no')
    expect(made.of(leaf, { signedAt: '2026-06-15T00:00:00Z' }).revoked).toBe('yes')
    expect(made.of(leaf, { signedAt: '2026-05-15T00:00:00Z' }).revoked).toBe('no')
  })

  it('a list after the end of a certificate says nothing of it, and takes nothing back', () => {
    const short = holder(ca, entity('Holder'), { notAfter: '260901000000Z' })
    const signedAt = '2026-08-30T00:00:00Z'
    expect(recognising().of(short, { signedAt }).revoked).toBe('undetermined')
    const made = unlisted()
    const number = Buffer.from(readCertificate(short).serialOctets).toString('hex')
    const revoked: [string, string, string] = [number, '2026-08-20T00:00:00Z', 'superseded']
    made.list({ issuer: caHash, thisUpdate: '2026-08-21T00:00:00Z', revoked: [revoked] })
    made.list({ issuer: caHash, thisUpdate: '2026-11-01T00:00:00Z' })
    expect(made.of(short, { signedAt }).revoked).toBe('yes')
  })
})

describe('by what comes with the question', () => {
  const by = (files: { crls?: Buffer[]; ocsp?: Buffer[] }, signedAt?: string) =>
    unlisted().of(leaf, {
      use,
      ...(signedAt !== undefined && { signedAt }),
      crls: (files.crls ?? []).map(base64),
      ocsp: (files.ocsp ?? []).map(base64),
    })
  const good = { id: idOf(leaf, ca), status: status.good }
  const bad = { id: idOf(leaf, ca), status: status.revoked('20261001000000Z', 1) }
  const forger = entity('Recognised CA')

  it('a CRL of the CA', () => {
    expect(by({ crls: [revocationList(ca, [])] })).toMatchObject({
      verdict: 'recognised',
      revoked: 'no',
    })
    const revoking = revocationList(ca, [{ serial, reason: 1 }])
    expect(by({ crls: [revoking] })).toMatchObject({ verdict: 'not-recognised', revoked: 'yes' })
    expect(by({ crls: [revoking] }, '2026-02-20T00:00:00Z').revoked).toBe('no')
  })

  it('a CRL that is stale, forged or broken determines nothing', () => {
    const stale = revocationList(ca, [], [], {
      thisUpdate: '260201000000Z',
      nextUpdate: '260301000000Z',
    })
    const files = [stale, revocationList(forger, []), revocationList(ca, []).subarray(0, 90)]
    for (const file of files) expect(by({ crls: [file] }).revoked).toBe('undetermined')
  })

  it('an OCSP response of the CA, or of whom it authorised', () => {
    expect(by({ ocsp: [respond({ signer: ca, singles: [good] })] }).revoked).toBe('no')
    const revoked = respond({ signer: ca, singles: [bad] })
    expect(by({ ocsp: [revoked] })).toMatchObject({ revoked: 'yes' })
    expect(by({ ocsp: [revoked] }, '2026-09-01T00:00:00Z').revoked).toBe('no')
    const responder = entity('Responder')
    const certificates = [certificate(ca, responder, [purposes('1.3.6.1.5.5.7.3.9'), noCheck])]
    expect(
      by({ ocsp: [respond({ signer: responder, singles: [good], certificates })] }).revoked,
    ).toBe('no')
  })

  it('an OCSP response of anybody else determines nothing', () => {
    expect(by({ ocsp: [respond({ signer: forger, singles: [good] })] }).revoked).toBe(
      'undetermined',
    )
  })

  it('revoked by one source is revoked, whatever another says', () => {
    const made = recognising()
    const ocsp = [base64(respond({ signer: ca, singles: [bad] }))]
    expect(made.of(leaf, { ocsp }).revoked).toBe('yes')
  })
})
