/** The hash of an ECDSA signature is as strong as the curve of the key that made it (FIPS 186-5 §6.1.1). */
import { found, type Check } from '../check.ts'
import type { Subject } from '../subject.ts'
import { signatureAlgorithm } from '../x509/algorithm.ts'
import { curves } from '../x509/public-key.ts'

const bitsOf: Readonly<Record<string, number>> = {
  sha1: 160,
  sha224: 224,
  sha256: 256,
  sha384: 384,
  sha512: 512,
}

const curveOf = ({ issuer }: Subject) => {
  const { kind, curve } = issuer?.certificate.publicKey.facts ?? {}
  return kind === 'ec' ? curves[curve ?? ''] : undefined
}
const hashOf = ({ certificate }: Subject) => {
  const { outerSignatureAlgorithm: algorithm } = certificate
  const named = signatureAlgorithm(algorithm)
  return named?.family === 'ec' ? named.hash : undefined
}

export const ecdsaHashFitsCurve: Check = {
  id: 'algorithms/ecdsa-hash-fits-curve',
  citation: 'FIPS 186-5 §6.1.1',
  clauseSeen: false,
  requirement:
    'A hash function with a lower security strength than that associated with the bit length of n ordinarily should not be used, since it would reduce the strength of the signature to its own.',
  requirementZh:
    '散列函数的安全强度通常不宜低于与 n 的位长相应的安全强度，否则签名的强度随之降低。',
  level: 'should',
  severity: 'minor',
  effective: '2023-02-03',
  judgedAt: 'issue',
  applies: (subject) => curveOf(subject) !== undefined && hashOf(subject) !== undefined,
  otherwise: found(
    'Not signed by ECDSA under a filed key on a known curve',
    '未以所提交的已知曲线密钥作 ECDSA 签名',
  ),
  violation: (subject) => {
    const hash = hashOf(subject) ?? ''
    const { name, bits } = curveOf(subject) ?? { name: '', bits: 0 }
    if ((bitsOf[hash] ?? 0) >= Math.min(bits, 512)) return undefined
    return found(`${hash} under a key on ${name}`, `以 ${name} 密钥签名时使用 ${hash}`)
  },
}
