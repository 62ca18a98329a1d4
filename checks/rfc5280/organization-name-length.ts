/** Names of organisations have at most 64 characters (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { longerThan, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const organizationNameLength: Check = {
  id: 'rfc5280/organization-name-length',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'ub-organization-name INTEGER ::= 64',
  requirementZh: 'ub-organization-name INTEGER ::= 64（组织名称最多 64 个字符）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.organization),
  otherwise: { en: 'No organisation in subject or issuer', 'zh-CN': '主体与颁发者均无组织名称' },
  violation: ({ certificate }) => longerThan(certificate, attributeTypes.organization, 64),
}
