/** The name of the issuer is encoded as in its certificate (RFC 5280 §4.1.2.6). */
import { type Check, found } from '../check.ts'

export const issuerNameEncodedAlike: Check = {
  id: 'rfc5280/issuer-name-encoded-alike',
  citation: 'RFC 5280 §4.1.2.6',
  requirement:
    'The subject field MUST be encoded in the same way as it is encoded in the issuer field (Section 4.1.2.4) in all certificates issued by the subject CA.',
  requirementZh: '主体字段的编码方式必须与该 CA 所签发的所有证书中颁发者字段的编码方式相同。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ issuer }) => issuer !== undefined,
  otherwise: { en: 'Issuer not filed', 'zh-CN': '未提交颁发者证书' },
  violation: ({ certificate, issuer }) =>
    !issuer || Buffer.compare(certificate.issuer.bytes, issuer.certificate.subject.bytes) === 0
      ? undefined
      : found('the names match, but their octets differ', '名称相符，但编码字节不同'),
}
