/** The attribute emailAddress is an IA5String (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { universal } from '../der/element.ts'
import { notOfType, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const emailAddressAttributeIa5: Check = {
  id: 'rfc5280/email-address-attribute-ia5',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'EmailAddress ::= IA5String (SIZE (1..ub-emailaddress-length))',
  requirementZh:
    'EmailAddress ::= IA5String (SIZE (1..ub-emailaddress-length))，采用 IA5String 编码',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.emailAddress),
  otherwise: {
    en: 'No emailAddress in subject or issuer',
    'zh-CN': '主体与颁发者均无 emailAddress',
  },
  violation: ({ certificate }) =>
    notOfType(certificate, attributeTypes.emailAddress, universal.ia5String),
}
