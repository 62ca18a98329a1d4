/** Cases of the checks about keys, signatures and the instant of judgement. */
import {
  anotherCa,
  build,
  ca,
  extended,
  having,
  holder,
  publicKey,
  rsaWith,
  subordinateCa,
} from '../draft.ts'
import { bitString, oid, sequence, utcTime } from '../encode.ts'
import { authority, sample, type Case, type Cases } from './case.ts'
import { ecKey, p256, sm2Key } from './points.ts'

const sound = sample(holder())
const keyed = (key: Buffer): Case => sample(having(holder(), { key }))

const unknownKey = sequence(sequence(oid('1.3.6.1.4.1.99999.2')), bitString(Buffer.alloc(32)))

const signedWith = (arc: number, hash: string) => ({
  innerAlgorithm: rsaWith(arc),
  outerAlgorithm: rsaWith(arc),
  hash,
})
const sm2Signature = sequence(oid('1.2.156.10197.1.501'))

function tampered(): Buffer {
  const bytes = build(holder())
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
  return bytes
}

export const keyAndSignatureCases: Cases = {
  'algorithms/rsa-modulus-at-least-2048-bits': {
    '2048-bits': sound,
    '1024-bits': keyed(publicKey('rsa-1024')),
    'ec-key': keyed(publicKey('p-256')),
  },
  'algorithms/rsa-exponent': {
    '65537': sound,
    '3': keyed(publicKey('rsa-exponent-3')),
  },
  'algorithms/ec-curve-approved': {
    'p-256': keyed(publicKey('p-256')),
    sm2: keyed(sm2Key),
    secp256k1: keyed(publicKey('secp256k1')),
    'explicit-parameters': keyed(publicKey('p-256-explicit')),
    'rsa-key': sound,
  },
  'algorithms/signature-hash-approved': {
    'sha-256': sound,
    'sha-1': sample(having(holder(), signedWith(5, 'sha1'))),
    md5: sample(having(holder(), signedWith(4, 'md5'))),
    'sha-1-in-a-root': authority(having(ca(), signedWith(5, 'sha1'))),
    'sha-1-below-a-root': authority(having(subordinateCa(), signedWith(5, 'sha1'))),
    unknown: sample(
      having(holder(), {
        innerAlgorithm: sequence(oid('1.3.6.1.4.1.99999.3')),
        outerAlgorithm: sequence(oid('1.3.6.1.4.1.99999.3')),
      }),
    ),
  },
  'esl/in-force': {
    'in-force': sound,
    expired: sample(having(holder(), { notAfter: utcTime('261120235959Z') })),
    'last-second': sample(having(holder(), { notAfter: utcTime('261121000000Z') })),
    'not-yet': sample(having(holder(), { notBefore: utcTime('261201000000Z') })),
  },
  'esl/holder-key-readable': {
    rsa: sound,
    'point-too-short': keyed(ecKey(p256, 4, Buffer.alloc(32, 7))),
    sm2: keyed(sm2Key),
    unknown: keyed(unknownKey),
  },
  'esl/provider-signature': {
    valid: sound,
    tampered: sample(tampered()),
    'sha-1': sample(having(holder(), signedWith(5, 'sha1'))),
    'of-another-key': sample(
      extended(having(holder(), { signer: 'another-ca' }), { authorityKeyIdentifier: undefined }),
    ),
    'two-cas-of-one-name': sample(extended(holder(), { authorityKeyIdentifier: undefined }), [
      anotherCa('Test CA'),
      ca(),
    ]),
    sm2: sample(having(holder(), { innerAlgorithm: sm2Signature, outerAlgorithm: sm2Signature }), [
      having(ca(), { key: sm2Key }),
    ]),
    'self-signed': authority(ca()),
    'self-signed-tampered': authority(having(ca(), { signer: 'another-ca' })),
    'anchor-below-a-root': authority(subordinateCa()),
  },
}
