/** Cases of the checks of weak keys, and of the parameters of keys and signatures. */
import { ca, having, holder, publicKey, type Draft } from '../draft.ts'
import { bitString, explicit, integer, nothing, octets, oid, sequence, utcTime } from '../encode.ts'
import { authority, sample, type Case, type Cases } from './case.ts'
import { base, ecKey, p256, sm2, sm2Key } from './points.ts'
import { keyed, sound, soundCa } from './with-parts.ts'

const key = (name: string): Case => keyed(publicKey(name))

const until = (notAfter: string, name = 'holder') =>
  sample(having(holder(), { notAfter: utcTime(notAfter), key: publicKey(name) }))
const small: Partial<Draft> = { key: publicKey('holder'), signer: 'ca' }

const marked = (algorithm: Buffer): Partial<Draft> => ({
  innerAlgorithm: algorithm,
  outerAlgorithm: algorithm,
})
/** The signature itself is made by RSA PKCS #1: these checks read what it says of itself. */
const signedBy = (algorithm: Buffer): Case => sample(having(holder(), marked(algorithm)))

const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing)
const mask = (...hash: Buffer[]) => explicit(1, sequence(oid('1.2.840.113549.1.1.8'), ...hash))
const salt = (length: string) => explicit(2, integer(length))
const pss = (...parameters: Buffer[]) => sequence(oid('1.2.840.113549.1.1.10'), ...parameters)
const soundPss = [explicit(0, sha256), mask(sha256), salt('20')]
const sha1 = sequence(oid('1.3.14.3.2.26'), nothing)

const off = Buffer.alloc(64, 7)

const ecdsa = (arc: number, ...parameters: Buffer[]) =>
  sequence(oid(`1.2.840.10045.4.3.${arc}`), ...parameters)
const underP384 = (arc: number) =>
  sample(having(holder(), marked(ecdsa(arc))), [having(ca(), { key: publicKey('p-384') })])

const ed25519 = (point: Buffer, ...parameters: Buffer[]) =>
  keyed(sequence(sequence(oid('1.3.101.112'), ...parameters), bitString(point)))
const edwardsPoint = publicKey('ed25519').subarray(-32)
/** y = 2: no x fits it. */
const noPoint = Buffer.concat([Buffer.from([2]), Buffer.alloc(31)])

const dsaSignature = sequence(oid('2.16.840.1.101.3.4.3.2'))

export const weakKeyCases: Cases = {
  'algorithms/rsa-modulus-after-2028': {
    'to-2028': sound,
    'to-2029': until('290101000000Z'),
    '3072-bits': until('290101000000Z', 'rsa-3072'),
    'ec-key': key('p-256'),
  },
  'algorithms/ca-rsa-modulus-3072-bits': {
    '3072-bits': soundCa,
    '2048-bits': authority(having(ca(), small)),
    'before-2026': authority(having(ca(), { ...small, notBefore: utcTime('251231000000Z') })),
    'a-holder': sound,
  },
  'algorithms/rsa-modulus-whole-octets': { '2048-bits': sound, '2046-bits': key('rsa-2046') },
  'algorithms/rsa-modulus-odd': { odd: sound, even: key('rsa-even') },
  'algorithms/rsa-no-small-factor': {
    none: sound,
    small: key('rsa-small-factor'),
    even: key('rsa-even'),
  },
  'algorithms/rsa-no-close-primes': { apart: sound, close: key('rsa-close-primes') },
  'algorithms/rsa-not-roca': {
    random: sound,
    roca: key('rsa-roca'),
    'ec-key': key('p-256'),
  },
  'algorithms/key-not-known-weak': {
    unknown: sound,
    debian: key('rsa-debian'),
    'rfc-example': key('ed25519-rfc-8410'),
  },
}

export const parameterCases: Cases = {
  'algorithms/rsa-key-parameters-null': {
    null: sound,
    absent: keyed(
      sequence(sequence(oid('1.2.840.113549.1.1.1')), bitString(publicKey('holder').subarray(24))),
    ),
    'ec-key': key('p-256'),
  },
  'algorithms/rsa-signature-parameters-null': {
    null: sound,
    absent: signedBy(sequence(oid('1.2.840.113549.1.1.11'))),
    other: signedBy(sequence(oid('1.2.840.113549.1.1.11'), octets(Buffer.alloc(1)))),
    pss: signedBy(pss(sequence(...soundPss))),
  },
  'algorithms/rsa-pss-parameters-present': {
    present: signedBy(pss(sequence(...soundPss))),
    absent: signedBy(pss()),
    'pkcs-1': sound,
  },
  'algorithms/rsa-pss-one-hash': {
    same: signedBy(pss(sequence(...soundPss))),
    two: signedBy(pss(sequence(explicit(0, sha256), mask(sha1), salt('20')))),
    absent: signedBy(pss()),
  },
  'algorithms/rsa-pss-salt-length': {
    '32-octets': signedBy(pss(sequence(...soundPss))),
    '20-octets': signedBy(pss(sequence(explicit(0, sha256), mask(sha256)))),
  },
  'algorithms/rsa-pss-trailer': {
    default: signedBy(pss(sequence(...soundPss))),
    two: signedBy(pss(sequence(...soundPss, explicit(3, integer('02'))))),
  },
  'algorithms/ec-point-form': {
    uncompressed: keyed(ecKey(p256, 4, base(p256))),
    compressed: keyed(ecKey(p256, 3, base(p256).subarray(0, 32))),
    hybrid: keyed(ecKey(p256, 6, base(p256))),
    'rsa-key': sound,
  },
  'algorithms/ec-point-on-curve': {
    'p-256': keyed(ecKey(p256, 4, base(p256))),
    compressed: keyed(ecKey(p256, 3, base(p256).subarray(0, 32))),
    sm2: keyed(sm2Key),
    'off-the-curve': keyed(ecKey(p256, 4, off)),
    'sm2-off-the-curve': keyed(ecKey(sm2, 4, off)),
    'rsa-key': sound,
  },
  'algorithms/ecdsa-parameters-absent': {
    absent: signedBy(ecdsa(2)),
    null: signedBy(ecdsa(2, nothing)),
    rsa: sound,
  },
  'algorithms/ecdsa-hash-fits-curve': {
    'sha-384': underP384(3),
    'sha-256': underP384(2),
    rsa: sound,
  },
  'algorithms/edwards-point': {
    ed25519: ed25519(edwardsPoint),
    ed448: key('ed448'),
    'no-point': ed25519(noPoint),
    'rsa-key': sound,
  },
  'algorithms/edwards-parameters-absent': {
    absent: ed25519(edwardsPoint),
    null: ed25519(edwardsPoint, nothing),
    rsa: sound,
  },
  'algorithms/dsa-not-used': {
    rsa: sound,
    'dsa-key': key('dsa-2048'),
    'dsa-signature': signedBy(dsaSignature),
    'in-2020': sample(
      having(holder(), { key: publicKey('dsa-2048'), notBefore: utcTime('200101000000Z') }),
    ),
  },
}
