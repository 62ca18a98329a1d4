/** The attribute serialNumber has at most 64 characters (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { longerThan, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const serialNumberAttributeLength: Check = {
  id: 'rfc5280/serial-number-attribute-length',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'ub-serial-number INTEGER ::= 64',
  requirementZh: 'ub-serial-number INTEGER ::= 64（serialNumber 属性最多 64 个字符）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.serialNumber),
  otherwise: {
    en: 'No serialNumber in subject or issuer',
    'zh-CN': '主体与颁发者均无 serialNumber',
  },
  violation: ({ certificate }) => longerThan(certificate, attributeTypes.serialNumber, 64),
}
