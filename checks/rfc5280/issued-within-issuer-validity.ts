/** The certificate begins while that of its issuer is in force (RFC 5280 §6.1.3 (a)(2)). */
import { type Check, found } from '../check.ts'
import { isSelfSigned } from '../subject.ts'

export const issuedWithinIssuerValidity: Check = {
  id: 'rfc5280/issued-within-issuer-validity',
  citation: 'RFC 5280 §6.1.3 (a)(2)',
  requirement:
    'The certificate validity period includes the current time. (It must for every certificate of the path, so that of an issuer covers the moment of issue.)',
  requirementZh:
    '证书有效期包含当前时间（路径中每张证书均须如此，故颁发者证书的有效期应涵盖签发时刻）。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: (subject) => subject.issuer !== undefined && !isSelfSigned(subject),
  otherwise: {
    en: 'Issuer not filed, or self-signed',
    'zh-CN': '未提交颁发者证书，或为自签名证书',
  },
  violation: ({ certificate, issuer }) => {
    const own = certificate.validity.notBefore.at
    const { notBefore, notAfter } = issuer?.certificate.validity ?? certificate.validity
    return own >= notBefore.at && own <= notAfter.at
      ? undefined
      : found(
          `issued for ${own}, the issuer is in force from ${notBefore.at} to ${notAfter.at}`,
          `自 ${own} 起有效，颁发者证书有效期为 ${notBefore.at} 至 ${notAfter.at}`,
        )
  },
}
