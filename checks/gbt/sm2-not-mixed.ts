/** An SM2 key is certified by an SM2 signature (GM/T 0015). */
import { found, type Check } from '../check.ts'
import { sm2WithSm3 } from '../x509/algorithm.ts'

export const sm2NotMixed: Check = {
  id: 'gbt/sm2-not-mixed',
  citation: 'GM/T 0015-2023',
  clauseSeen: false,
  requirement:
    'A certificate with an SM2 key is itself signed by SM2 with SM3: chains do not mix SM2 with other algorithms unless that is declared.',
  requirementZh:
    '含 SM2 公钥的证书自身以 SM3 的 SM2 签名签发：未经说明的，证书链不宜混用 SM2 与其他算法。',
  level: 'should',
  severity: 'major',
  effective: '2018-12-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => certificate.publicKey.facts.kind === 'sm2',
  otherwise: found('Not an SM2 key', '非 SM2 密钥'),
  violation: ({
    certificate: {
      outerSignatureAlgorithm: { oid },
    },
  }) =>
    oid === sm2WithSm3
      ? undefined
      : found(`an SM2 key, signed with ${oid}`, `SM2 公钥，签名算法为 ${oid}`),
}
