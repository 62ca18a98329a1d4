/** An SM2 key signs with SM3 (GB/T 20518; GM/T 0015). */
import { found, type Check } from '../check.ts'
import { sm2WithSm3 } from '../x509/algorithm.ts'

export const sm2SignatureWithSm3: Check = {
  id: 'gbt/sm2-signature-with-sm3',
  citation: 'GB/T 20518-2018; GM/T 0015-2023',
  clauseSeen: false,
  requirement:
    'A certificate that an SM2 key signs has the signature algorithm SM2-with-SM3, 1.2.156.10197.1.501.',
  requirementZh:
    '以 SM2 密钥签发的证书，其签名算法为 SM3 的 SM2 签名，OID 为 1.2.156.10197.1.501。',
  level: 'must',
  severity: 'major',
  effective: '2018-12-01',
  judgedAt: 'issue',
  applies: ({ issuer }) => issuer?.certificate.publicKey.facts.kind === 'sm2',
  otherwise: found('Not issued under a filed SM2 key', '非由所提交的 SM2 密钥签发'),
  violation: ({
    certificate: {
      outerSignatureAlgorithm: { oid },
    },
  }) =>
    oid === sm2WithSm3
      ? undefined
      : found(`the signature algorithm is ${oid}`, `签名算法为 ${oid}`),
}
