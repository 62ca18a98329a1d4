/** The certificate does not outlast that of its issuer (RFC 5280 §6.1.3 (a)(2)). */
import { type Check, found } from '../check.ts'
import { isSelfSigned } from '../subject.ts'

export const endsBeforeIssuer: Check = {
  id: 'rfc5280/ends-before-issuer',
  citation: 'RFC 5280 §6.1.3 (a)(2)',
  requirement:
    "The certificate validity period includes the current time. (After the end of the issuer's certificate no path through it is valid.)",
  requirementZh: '证书有效期包含当前时间（颁发者证书到期后，经由该证书的路径均不再有效）。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: (subject) => subject.issuer !== undefined && !isSelfSigned(subject),
  otherwise: {
    en: 'Issuer not filed, or self-signed',
    'zh-CN': '未提交颁发者证书，或为自签名证书',
  },
  violation: ({ certificate, issuer }) => {
    const own = certificate.validity.notAfter.at
    const last = issuer?.certificate.validity.notAfter.at ?? own
    return own <= last
      ? undefined
      : found(
          `it ends on ${own}, the issuer on ${last}`,
          `到期时间为 ${own}，颁发者证书到期时间为 ${last}`,
        )
  },
}
