/** The signature on a list verifies (RFC 5280 §6.3.3 (g)). */
import { CannotTell, found, type ListCheck } from '../check.ts'

export const signatureValid: ListCheck = {
  id: 'rfc5280-crl/signature-valid',
  citation: 'RFC 5280 §6.3.3 (g)',
  requirement:
    'Validate the signature on the complete CRL using the public key validated in step (f).',
  requirementZh: '使用步骤 (f) 中验证的公钥验证完整 CRL 的签名。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'filing',
  applies: ({ issuer }) => issuer !== undefined,
  otherwise: found('Its issuer is not filed', '未提交其颁发者的证书'),
  violation: ({ list, issuer }) => {
    if (issuer?.signature === 'valid') return undefined
    const { oid } = list.outerSignatureAlgorithm
    if (issuer?.signature === 'unsupported')
      throw new CannotTell(
        found(
          `this service cannot verify signatures of ${oid} under this key`,
          `本服务无法以该密钥验证算法 ${oid} 的签名`,
        ),
      )
    return found(
      'the signature does not verify under the filed certificate of the issuer',
      '以所提交的颁发者证书验证签名未通过',
    )
  },
}
