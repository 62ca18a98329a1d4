/** Titles have at most 64 characters (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { longerThan, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const titleLength: Check = {
  id: 'rfc5280/title-length',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'ub-title INTEGER ::= 64',
  requirementZh: 'ub-title INTEGER ::= 64（职务最多 64 个字符）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.title),
  otherwise: { en: 'No title in subject or issuer', 'zh-CN': '主体与颁发者均无职务' },
  violation: ({ certificate }) => longerThan(certificate, attributeTypes.title, 64),
}
