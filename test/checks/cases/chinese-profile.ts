/** Cases of the checks of the Chinese profile: SM2 keys and signatures, identity extensions. */
import { ca, extended, extension, having, holder, keyUsage, type Draft } from '../draft.ts'
import { bitString, nothing, octets, oid, printable, sequence } from '../encode.ts'
import { sample, type Cases } from './case.ts'
import { base, ecKey, sm2, sm2Key } from './points.ts'
import { holding, keyed, sound } from './with-parts.ts'

const sm2WithSm3 = (...parameters: Buffer[]) => sequence(oid('1.2.156.10197.1.501'), ...parameters)
const signed = (algorithm: Buffer): Partial<Draft> => ({
  innerAlgorithm: algorithm,
  outerAlgorithm: algorithm,
})
const sm2Ca = having(ca(), { key: sm2Key })
const bySm2 = (algorithm: Buffer) => sample(having(holder(), signed(algorithm)), [sm2Ca])
const tongsuoKey = sequence(
  sequence(oid(sm2)),
  bitString(Buffer.concat([Buffer.from([4]), base(sm2)])),
)
const used = (octet: number, unused: number) =>
  sample(extended(having(holder(), { key: sm2Key }), { keyUsage: keyUsage(octet, unused) }))
const identity = (critical: boolean) =>
  holding({ own: extension('1.2.156.10260.4.1.4', printable('123456789'), critical) })

export const chineseProfileCases: Cases = {
  'gbt/sm2-key-form': {
    uncompressed: keyed(sm2Key),
    compressed: keyed(ecKey(sm2, 2, base(sm2).subarray(0, 32))),
    'curve-as-algorithm': keyed(tongsuoKey),
    'rsa-key': sound,
  },
  'gbt/sm2-signature-with-sm3': {
    sm3: bySm2(sm2WithSm3()),
    'sha-256': bySm2(sequence(oid('1.2.840.10045.4.3.2'))),
    'by-rsa': sound,
  },
  'gbt/sm2-signature-parameters': {
    absent: bySm2(sm2WithSm3()),
    null: bySm2(sm2WithSm3(nothing)),
    other: bySm2(sm2WithSm3(octets(Buffer.alloc(1)))),
    'by-rsa': sound,
  },
  'gbt/sm2-not-mixed': {
    sm2: sample(having(holder(), { ...signed(sm2WithSm3()), key: sm2Key }), [sm2Ca]),
    'under-rsa': keyed(sm2Key),
    'rsa-key': sound,
  },
  'gbt/sm2-keys-separate': {
    signing: used(0xc0, 6),
    encrypting: used(0x38, 3),
    both: used(0xa0, 5),
    'rsa-key': sound,
  },
  'gbt/identity-extensions-not-critical': {
    'not-critical': identity(false),
    critical: identity(true),
    none: sound,
  },
}
