/** RFC 5280 §6.1, step by step, beyond what PKITS has cases for. */
import { describe, expect, it } from '@jest/globals'
import { anchorFrom } from '../../../checks/path/anchor.ts'
import { readDer } from '../../../checks/der/read.ts'
import { validatePath } from '../../../checks/path/validate.ts'
import * as der from '../encode.ts'
import {
  authority,
  caConstraints,
  certificate,
  entity,
  extension,
  nameOf,
  policies,
  purposes,
  signed,
} from './authority.ts'
import { answerFor, at, verdictOn } from './vocabulary.ts'

const root = entity('Root')
const ca = entity('CA')
const holder = entity('Holder')
const anchor = authority(root, root)
const link = authority(root, ca)
const leaf = certificate(ca, holder)
const serverAuth = '1.3.6.1.5.5.7.3.1'
const emailProtection = '1.3.6.1.5.5.7.3.4'

describe('the answer', () => {
  it('names the certificate, the clause and the reason in both languages', () => {
    const expired = certificate(ca, holder, [], { notAfter: '260201000000Z' })
    const answer = validatePath({ path: [anchor, link, expired], crls: [], at, revocation: 'none' })
    expect(answer).toMatchObject({
      valid: false,
      reason: {
        code: 'expired',
        clause: 'RFC 5280 §6.1.3(a)(2)',
        undetermined: false,
        certificateIndex: 2,
        certificateSubject: 'CN=Holder',
        en: expect.stringContaining('has expired'),
        'zh-CN': expect.stringContaining('已过期'),
      },
    })
  })
  it('names the path that is valid', () => {
    const answer = answerFor(leaf, [leaf, link, link], [anchor])
    expect(answer).toMatchObject({ valid: true, userConstrainedPolicySet: [] })
    expect(answer.valid && answer.path).toHaveLength(2)
  })
  it('says where an empty path has nothing to judge', () => {
    expect(verdictOn([])).toBe('path-empty')
    expect(verdictOn([anchor])).toBe('path-empty')
  })
})

describe('§6.1.1 (d), the trust anchor', () => {
  const validate = (path: Buffer[]) =>
    validatePath({
      path,
      anchor: anchorFrom(root.name, root.publicKey),
      crls: [],
      at,
      revocation: 'none',
    })

  it('may be a name and a key', () => expect(validate([link, leaf]).valid).toBe(true))
  it('must be in force where it is a certificate', () => {
    const old = certificate(root, root, [caConstraints()], { notAfter: '260201000000Z' })
    expect(verdictOn([old, link, leaf])).toBe('anchor-not-in-force')
    expect(verdictOn([old, link, leaf], { anchorConstraints: 'ignored' })).toBe('valid')
  })
  it('must be a CA’s where it is a certificate', () =>
    expect(verdictOn([certificate(root, root), link, leaf])).toBe('anchor-not-a-ca'))
  it('limits the length of the path (RFC 5937)', () => {
    const short = certificate(root, root, [caConstraints(0)])
    expect(verdictOn([short, certificate(root, holder)])).toBe('valid')
    expect(verdictOn([short, link, leaf])).toBe('path-too-long')
  })
})

describe('§6.1.3 (a)(1), the signature', () => {
  it('by another key of that name is invalid', () =>
    expect(verdictOn([anchor, link, certificate(entity('CA'), holder)])).toBe('signature-invalid'))
  it('of an unknown algorithm is undetermined', () => {
    const algorithm = der.sequence(der.oid('1.2.3.4'))
    const strange = certificate(ca, holder, [], { algorithm })
    const answer = answerFor(strange, [link], [anchor])
    expect(answer).toMatchObject({ reason: { code: 'signature-unsupported', undetermined: true } })
  })
  it('under two differing algorithms is refused', () => {
    const [content] = readDer(leaf).element!.children
    const other = der.sequence(der.oid('1.2.840.10045.4.3.3'))
    const differing = signed(Buffer.from(content!.bytes), ca, other)
    expect(verdictOn([anchor, link, differing])).toBe('algorithms-differ')
  })
  it('over SHA-1 is refused from the day on which collisions became practical', () => {
    const algorithm = der.sequence(der.oid('1.2.840.10045.4.1'))
    const path = [anchor, link, certificate(ca, holder, [], { algorithm, hash: 'sha1' })]
    expect(verdictOn(path)).toBe('signature-hash-broken')
    expect(verdictOn(path, { brokenHashes: 'accepted' })).toBe('valid')
  })
})

describe('§6.1.3 (a)(4), the issuer’s name', () => {
  it.each([
    ['another string type', nameOf('CA', der.printable), 'valid'],
    ['another case and spacing', nameOf('  ca '), 'valid'],
    ['full-width letters', nameOf('ＣＡ'), 'valid'],
    ['a soft hyphen', nameOf('C\u00adA'), 'valid'],
    ['another letter', nameOf('CB'), 'issuer-name-mismatch'],
    ['a letter that only looks the same', nameOf('СА'), 'issuer-name-mismatch'],
  ])('in %s: %#', (_, name, verdict) =>
    expect(verdictOn([anchor, link, certificate({ ...ca, name }, holder)])).toBe(verdict),
  )
})

describe('§4.2, extensions', () => {
  const critical = extension('1.2.3.4', der.nothing, true)
  const leafWith = (...extensions: Buffer[]) =>
    verdictOn([anchor, link, certificate(ca, holder, extensions)])

  it('that are critical and unknown are refused', () =>
    expect(leafWith(critical)).toBe('unknown-critical-extension'))
  it('that are unknown but not critical are passed over', () =>
    expect(leafWith(extension('1.2.3.4', der.nothing))).toBe('valid'))
  it('that appear twice are refused', () =>
    expect(leafWith(policies('1.2.3'), policies('1.2.3'))).toBe('duplicate-extension'))
  it('that cannot be read are refused', () =>
    expect(leafWith(extension('2.5.29.32', der.nothing))).toBe('malformed-extension'))
})

describe('§4.2.1.12, key purposes', () => {
  const path = (inCa: string, inLeaf: string) => [
    anchor,
    authority(root, ca, purposes(inCa)),
    certificate(ca, holder, [purposes(inLeaf)]),
  ]
  it('that a CA certificate does not allow are refused below it', () =>
    expect(verdictOn(path(emailProtection, serverAuth))).toBe('purposes-disjoint'))
  it('are not compared where they are to be ignored', () =>
    expect(verdictOn(path(emailProtection, serverAuth), { purposes: 'ignored' })).toBe('valid'))
  it('are all allowed by anyExtendedKeyUsage', () =>
    expect(verdictOn(path('2.5.29.37.0', serverAuth))).toBe('valid'))
})

describe('§6.1.5 (g), the user-constrained policy set', () => {
  const path = [
    authority(root, ca, policies('2.5.29.32.0')),
    certificate(ca, holder, [policies('1.2.3', '1.2.4')]),
  ]
  const setFor = (initialPolicySet: string[]) => {
    const inputs = { initialPolicySet }
    const answer = validatePath({
      path: [anchor, ...path],
      inputs,
      crls: [],
      at,
      revocation: 'none',
    })
    return answer.valid ? answer.userConstrainedPolicySet : answer.reason.code
  }
  it('is what the path has where any is accepted', () =>
    expect(setFor([])).toEqual(['1.2.3', '1.2.4']))
  it('is what of it is accepted', () => expect(setFor(['1.2.4', '1.2.5'])).toEqual(['1.2.4']))
  it('may be empty where no policy is required', () => expect(setFor(['1.2.5'])).toEqual([]))
})
