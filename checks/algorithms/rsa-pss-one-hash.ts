/** RSASSA-PSS uses one hash function for the message and for its mask (RFC 4055 §3.1). */
import { found, type Check } from '../check.ts'
import { pssParameters } from '../x509/algorithm.ts'
import { toPssParameters } from '../x509/pss-signed.ts'

export const rsaPssOneHash: Check = {
  id: 'algorithms/rsa-pss-one-hash',
  citation: 'RFC 4055 §3.1',
  clauseSeen: false,
  requirement:
    'MGF1 requires a one-way hash function; it is RECOMMENDED that it be the same as the one identified by hashAlgorithm.',
  requirementZh: 'MGF1 所用的散列函数，建议与 hashAlgorithm 所标识者相同。',
  level: 'should',
  severity: 'minor',
  effective: '2005-06-01',
  judgedAt: 'issue',
  ...toPssParameters,
  violation: ({ certificate }) => {
    const { hash, mgfHash } = pssParameters(certificate.outerSignatureAlgorithm)
    if (hash === mgfHash) return undefined
    const [one, other] = [hash ?? '?', mgfHash ?? '?']
    return found(
      `hash ${one}, mask generation with ${other}`,
      `散列算法为 ${one}，掩码生成使用 ${other}`,
    )
  },
}
