/** Names of states and provinces have at most 128 characters (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { longerThan, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const stateLength: Check = {
  id: 'rfc5280/state-length',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'ub-state-name INTEGER ::= 128',
  requirementZh: 'ub-state-name INTEGER ::= 128（省、州名称最多 128 个字符）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.state),
  otherwise: { en: 'No state or province in subject or issuer', 'zh-CN': '主体与颁发者均无省、州' },
  violation: ({ certificate }) => longerThan(certificate, attributeTypes.state, 128),
}
