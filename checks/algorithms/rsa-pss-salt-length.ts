/** The salt of RSASSA-PSS is as long as the hash value (RFC 4055 §3.1). */
import { found, type Check } from '../check.ts'
import { pssParameters } from '../x509/algorithm.ts'
import { toPssParameters } from '../x509/pss-signed.ts'

const octets: Readonly<Record<string, number>> = {
  md5: 16,
  sha1: 20,
  sha224: 28,
  sha256: 32,
  sha384: 48,
  sha512: 64,
}

export const rsaPssSaltLength: Check = {
  id: 'algorithms/rsa-pss-salt-length',
  citation: 'RFC 4055 §3.1',
  clauseSeen: false,
  requirement:
    'For a given hashAlgorithm, the recommended value of saltLength is the number of octets in the hash value.',
  requirementZh: '对于给定的 hashAlgorithm，saltLength 的建议值为散列值的字节数。',
  level: 'should',
  severity: 'minor',
  effective: '2005-06-01',
  judgedAt: 'issue',
  ...toPssParameters,
  violation: ({ certificate }) => {
    const { hash, saltLength } = pssParameters(certificate.outerSignatureAlgorithm)
    const due = octets[hash ?? '']
    if (due === undefined || due === saltLength) return undefined
    return found(
      `a salt of ${saltLength} octets with ${hash}`,
      `${hash} 所用盐值长度为 ${saltLength} 字节`,
    )
  },
}
