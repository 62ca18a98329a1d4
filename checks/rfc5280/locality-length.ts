/** Names of localities have at most 128 characters (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { longerThan, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const localityLength: Check = {
  id: 'rfc5280/locality-length',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'ub-locality-name INTEGER ::= 128',
  requirementZh: 'ub-locality-name INTEGER ::= 128（地区名称最多 128 个字符）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.locality),
  otherwise: { en: 'No locality in subject or issuer', 'zh-CN': '主体与颁发者均无地区' },
  violation: ({ certificate }) => longerThan(certificate, attributeTypes.locality, 128),
}
