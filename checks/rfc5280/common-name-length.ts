/** Common names have at most 64 characters (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { longerThan, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const commonNameLength: Check = {
  id: 'rfc5280/common-name-length',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'ub-common-name INTEGER ::= 64',
  requirementZh: 'ub-common-name INTEGER ::= 64（通用名称最多 64 个字符）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.commonName),
  otherwise: { en: 'No common name in subject or issuer', 'zh-CN': '主体与颁发者均无通用名称' },
  violation: ({ certificate }) => longerThan(certificate, attributeTypes.commonName, 64),
}
