/** Countries are PrintableStrings (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { universal } from '../der/element.ts'
import { notOfType, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const countryPrintableString: Check = {
  id: 'rfc5280/country-printable-string',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'X520countryName ::= PrintableString (SIZE (2)) -- IS 3166 codes',
  requirementZh: 'X520countryName ::= PrintableString (SIZE (2))，采用 PrintableString 编码',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.country),
  otherwise: { en: 'No country in subject or issuer', 'zh-CN': '主体与颁发者均无国家' },
  violation: ({ certificate }) =>
    notOfType(certificate, attributeTypes.country, universal.printableString),
}
