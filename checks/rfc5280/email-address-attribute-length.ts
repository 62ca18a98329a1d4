/** The attribute emailAddress has at most 255 characters (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { longerThan, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const emailAddressAttributeLength: Check = {
  id: 'rfc5280/email-address-attribute-length',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'ub-emailaddress-length INTEGER ::= 255',
  requirementZh: 'ub-emailaddress-length INTEGER ::= 255（电子邮件地址最多 255 个字符）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.emailAddress),
  otherwise: {
    en: 'No emailAddress in subject or issuer',
    'zh-CN': '主体与颁发者均无 emailAddress',
  },
  violation: ({ certificate }) => longerThan(certificate, attributeTypes.emailAddress, 255),
}
