/** Domain components are IA5Strings (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { universal } from '../der/element.ts'
import { notOfType, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const domainComponentIa5: Check = {
  id: 'rfc5280/domain-component-ia5',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'DomainComponent ::= IA5String',
  requirementZh: 'DomainComponent ::= IA5String，采用 IA5String 编码',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.domainComponent),
  otherwise: {
    en: 'No domainComponent in subject or issuer',
    'zh-CN': '主体与颁发者均无 domainComponent',
  },
  violation: ({ certificate }) =>
    notOfType(certificate, attributeTypes.domainComponent, universal.ia5String),
}
