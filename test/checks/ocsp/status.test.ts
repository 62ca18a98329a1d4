/** RFC 6960 §3.2: which responses are accepted, and what they say. */
import { describe, expect, it } from '@jest/globals'
import { readOcspResponse } from '../../../checks/ocsp/response.ts'
import * as der from '../encode.ts'
import { certificate, entity, extension } from '../path/authority.ts'
import { answer, at, byCa, ca, codeOf, id, leaf, other, single, status } from './judged.ts'
import * as responder from './responder.ts'

describe('RFC 6960 §2.2, the statuses', () => {
  it('good, revoked with its time and reason, unknown', () => {
    expect(answer(byCa())).toMatchObject({ status: 'good', clause: 'RFC 6960 §2.2' })
    const revoked = { id, status: status.revoked('20260301120000Z', 1) }
    expect(answer(byCa({ singles: [revoked] }))).toMatchObject({
      status: 'revoked',
      time: '2026-03-01T12:00:00.000Z',
      reason: 'keyCompromise',
      neverIssued: false,
    })
    expect(codeOf(byCa({ singles: [{ id, status: status.unknown }] }))).toBe('unknown')
  })

  it('a certificate that was never issued is shown as on hold since 1970', () => {
    const never = { id, status: status.revoked('19700101000000Z', 6) }
    const extensions = [responder.extendedRevoked]
    expect(answer(byCa({ singles: [never], extensions }))).toMatchObject({ neverIssued: true })
    expect(answer(byCa({ singles: [never] }))).toMatchObject({ neverIssued: false })
  })

  it('have a sentence in both languages', () => {
    for (const bytes of [byCa(), responder.refuse(6), byCa({ singles: [] })]) {
      const { en, 'zh-CN': zh } = answer(bytes)
      expect(en).toMatch(/[a-z]{3}/)
      expect(zh).toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('RFC 6960 §3.2 (1), the certificate that is meant', () => {
  it('is found among others, by SHA-1 and by SHA-256', () => {
    const others = { id: responder.idOf(other, ca), status: status.revoked('20260301120000Z') }
    const hashed = { id: responder.idOf(leaf, ca, 'sha256'), status: status.good }
    expect(codeOf(byCa({ singles: [others, single] }))).toBe('good')
    expect(codeOf(byCa({ singles: [others, hashed] }))).toBe('good')
    expect(codeOf(byCa({ singles: [others] }))).toBe('other-certificate')
    expect(codeOf(byCa({ singles: [] }))).toBe('other-certificate')
  })
  it('is that of one issuer’s key, not only of one name', () => {
    const id = responder.idOf(leaf, entity('CA'))
    expect(codeOf(byCa({ singles: [{ id, status: status.good }] }))).toBe('other-certificate')
  })
  it('counts with the newest of two entries', () => {
    const older = { id, status: status.good, thisUpdate: '20261119000000Z' }
    const newer = { id, status: status.revoked('20261119120000Z') }
    expect(codeOf(byCa({ singles: [older, newer] }))).toBe('revoked')
  })
})

describe('RFC 6960 §4.2.2.1, the times', () => {
  const times = (thisUpdate: string, nextUpdate: string, producedAt = thisUpdate) =>
    byCa({ producedAt, singles: [{ ...single, thisUpdate, nextUpdate }] })
  it.each([
    ['of the future', times('20261121001000Z', '20261127000000Z'), 'not-yet-valid'],
    ['a little in the future', times('20261121000400Z', '20261127000000Z'), 'good'],
    ['past its next update', times('20261101000000Z', '20261120235000Z'), 'stale'],
    ['a little past its next update', times('20261101000000Z', '20261120235800Z'), 'good'],
    ['without next update, of now', times('20261120235900Z', ''), 'good'],
    ['without next update, of yesterday', times('20261120000000Z', ''), 'too-old'],
    [
      'produced before it was true',
      times('20261120000000Z', '', '20261119000000Z'),
      'times-disordered',
    ],
    [
      'of an end before its beginning',
      times('20261120000000Z', '20261119000000Z'),
      'times-disordered',
    ],
  ])('a response %s', (_, bytes, code) => expect(codeOf(bytes)).toBe(code))
  it('may be of an age at most, and clocks may differ, as configured', () => {
    const old = times('20261119000000Z', '20261127000000Z')
    expect(codeOf(old, { rules: { maximumAgeSeconds: 86_400 } })).toBe('too-old')
    expect(codeOf(old, { rules: { maximumAgeSeconds: 2 * 86_400 } })).toBe('good')
    const early = times('20261121000400Z', '20261127000000Z')
    expect(codeOf(early, { rules: { skewSeconds: 60 } })).toBe('not-yet-valid')
  })
})

describe('RFC 9654, the nonce', () => {
  const nonce = Buffer.alloc(32, 7)
  it('must come back as it was sent', () => {
    const returned = (value: Buffer) => byCa({ extensions: [responder.nonceExtension(value)] })
    expect(codeOf(returned(nonce), { rules: { nonce } })).toBe('good')
    expect(codeOf(returned(Buffer.alloc(32)), { rules: { nonce } })).toBe('nonce-differs')
    expect(codeOf(byCa(), { rules: { nonce } })).toBe('nonce-missing')
    expect(codeOf(returned(nonce))).toBe('good')
  })
})

describe('RFC 6960 §4.4.4, judging at a past instant', () => {
  const about = certificate(ca, entity('Expired'), [], { notAfter: '260601000000Z' })
  const own = responder.idOf(about, ca)
  const past = { when: '2026-03-15T00:00:00.000Z', about, rules: { obtainedAt: at } }
  const response = (answered: Buffer, ...extensions: Buffer[]) =>
    byCa({ singles: [{ id: own, status: answered, extensions }] })

  it('needs a response that reaches back beyond the expiry', () => {
    expect(codeOf(response(status.good), past)).toBe('archive-cutoff')
    const short = responder.archiveCutoff('20260701000000Z')
    const long = responder.archiveCutoff('20250101000000Z')
    expect(codeOf(response(status.good, short), past)).toBe('archive-cutoff')
    expect(codeOf(response(status.good, long), past)).toBe('good')
  })
  it('counts what had been revoked by then', () => {
    const long = responder.archiveCutoff('20250101000000Z')
    expect(codeOf(response(status.revoked('20260301000000Z'), long), past)).toBe('revoked')
    expect(codeOf(response(status.revoked('20260401000000Z'), long), past)).toBe('good')
  })
  it('is not possible with a response that is only of later', () =>
    expect(codeOf(byCa(), { when: '2026-03-15T00:00:00.000Z' })).toBe('not-yet-valid'))
})

describe('RFC 6960 §4, a response that says nothing', () => {
  const critical = extension('1.2.3', der.nothing, true)
  const wrongForm = byCa()
  wrongForm[wrongForm.length - 70]! ^= 0x01
  it.each([
    ['by its status', responder.refuse(3), 'not-successful'],
    ['of another type', responder.ofOtherType, 'type-unknown'],
    [
      'with an unknown critical extension',
      byCa({ extensions: [critical] }),
      'unknown-critical-extension',
    ],
    [
      'with one about the certificate',
      byCa({ singles: [{ ...single, extensions: [critical] }] }),
      'unknown-critical-extension',
    ],
    ['with bytes after it', Buffer.concat([byCa(), Buffer.from([0])]), 'not-der'],
  ])('%s', (_, bytes, code) => expect(codeOf(bytes)).toBe(code))
  it.each([
    ['is nothing', Buffer.alloc(0)],
    ['is no DER', Buffer.from('OCSP')],
    ['is a certificate', leaf],
    ['ends early', byCa().subarray(0, 60)],
  ])('%s', (_, bytes) => expect(() => readOcspResponse(bytes)).toThrow())
})
