/** Pseudonyms have at most 128 characters (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { longerThan, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const pseudonymLength: Check = {
  id: 'rfc5280/pseudonym-length',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'ub-pseudonym INTEGER ::= 128',
  requirementZh: 'ub-pseudonym INTEGER ::= 128（化名最多 128 个字符）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.pseudonym),
  otherwise: { en: 'No pseudonym in subject or issuer', 'zh-CN': '主体与颁发者均无化名' },
  violation: ({ certificate }) => longerThan(certificate, attributeTypes.pseudonym, 128),
}
