/** Names of organisational units have at most 64 characters (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { longerThan, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const organizationalUnitLength: Check = {
  id: 'rfc5280/organizational-unit-length',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'ub-organizational-unit-name INTEGER ::= 64',
  requirementZh: 'ub-organizational-unit-name INTEGER ::= 64（组织单元名称最多 64 个字符）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.organizationalUnit),
  otherwise: {
    en: 'No organisational unit in subject or issuer',
    'zh-CN': '主体与颁发者均无组织单元',
  },
  violation: ({ certificate }) => longerThan(certificate, attributeTypes.organizationalUnit, 64),
}
