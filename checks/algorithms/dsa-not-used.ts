/** No certificate is issued with a DSA key or signature any more (FIPS 186-5 §4). */
import { found, toEvery, type Check } from '../check.ts'
import { signatureAlgorithm } from '../x509/algorithm.ts'

export const dsaNotUsed: Check = {
  id: 'algorithms/dsa-not-used',
  citation: 'FIPS 186-5 §4',
  clauseSeen: false,
  requirement:
    'DSA is no longer approved for digital signature generation; it may be used to verify signatures made before.',
  requirementZh: 'DSA 不再获准用于生成数字签名，仅可用于验证此前生成的签名。',
  level: 'must',
  severity: 'major',
  effective: '2024-02-04',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { publicKey, outerSignatureAlgorithm } }) => {
    if (publicKey.facts.kind === 'dsa') return found('the key is a DSA key', '密钥为 DSA 密钥')
    return signatureAlgorithm(outerSignatureAlgorithm)?.family === 'dsa'
      ? found('the signature is made by DSA', '签名由 DSA 生成')
      : undefined
  },
}
