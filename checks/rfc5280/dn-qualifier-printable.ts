/** The attribute dnQualifier is a PrintableString (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { universal } from '../der/element.ts'
import { notOfType, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const dnQualifierPrintable: Check = {
  id: 'rfc5280/dn-qualifier-printable',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'X520dnQualifier ::= PrintableString',
  requirementZh: 'X520dnQualifier ::= PrintableString，采用 PrintableString 编码',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.qualifier),
  otherwise: { en: 'No dnQualifier in subject or issuer', 'zh-CN': '主体与颁发者均无 dnQualifier' },
  violation: ({ certificate }) =>
    notOfType(certificate, attributeTypes.qualifier, universal.printableString),
}
