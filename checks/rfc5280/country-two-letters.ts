/** Countries are given by codes of two letters (RFC 5280 Appendix A.1). */
import { type Check, found } from '../check.ts'
import { shown, breaking, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const countryTwoLetters: Check = {
  id: 'rfc5280/country-two-letters',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'X520countryName ::= PrintableString (SIZE (2)) -- IS 3166 codes',
  requirementZh: 'X520countryName ::= PrintableString (SIZE (2))，采用 ISO 3166 代码（两个字母）',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.country),
  otherwise: { en: 'No country in subject or issuer', 'zh-CN': '主体与颁发者均无国家' },
  violation: ({ certificate }) => {
    const wrong = breaking(
      certificate,
      attributeTypes.country,
      ({ text = '' }) => !/^[A-Za-z]{2}$/.test(text),
    )
    return (
      wrong &&
      found(
        `the country is ${shown(wrong.text ?? '')}`,
        `国家为 ${shown(wrong.text ?? '')}`,
        wrong.value.offset,
      )
    )
  },
}
