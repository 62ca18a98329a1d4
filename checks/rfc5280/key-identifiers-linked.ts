/** The identified key is that of the issuer (RFC 5280 §4.2.1.2). */
import { type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import type { Subject } from '../subject.ts'
import { authorityKeyIdentifier } from '../x509/extensions/authority-key-identifier.ts'
import { subjectKeyIdentifier } from '../x509/extensions/subject-key-identifier.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 32)).toString('hex')

function identifiers({ certificate, issuer }: Subject) {
  const authority = readExtension(certificate, authorityKeyIdentifier)?.keyIdentifier
  const key = issuer && readExtension(issuer.certificate, subjectKeyIdentifier)
  return authority && key && { authority: hex(authority), issuer: hex(key) }
}

export const keyIdentifiersLinked: Check = {
  id: 'rfc5280/key-identifiers-linked',
  citation: 'RFC 5280 §4.2.1.2',
  requirement:
    'In conforming CA certificates, the value of the subject key identifier MUST be the value placed in the key identifier field of the authority key identifier extension (Section 4.2.1.1) of certificates issued by the subject of this certificate.',
  requirementZh:
    '在符合本规范的 CA 证书中，主体密钥标识符的值必须与该证书主体所签发证书的 authorityKeyIdentifier 扩展（第 4.2.1.1 节）中密钥标识符字段的值相同。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: (subject) => identifiers(subject) !== undefined,
  otherwise: {
    en: 'Issuer not filed, or no pair of key identifiers',
    'zh-CN': '未提交颁发者证书，或无成对的密钥标识符',
  },
  violation: (subject) => {
    const { authority, issuer } = identifiers(subject) ?? {}
    if (authority === issuer) return undefined
    return {
      en: `authorityKeyIdentifier is ${authority}, the issuer's key is ${issuer}`,
      'zh-CN': `authorityKeyIdentifier 为 ${authority}，颁发者密钥标识符为 ${issuer}`,
    }
  },
}
