/** Country codes are written in capitals (ISO 3166-1 §5.1; RFC 5280 Appendix A.1). */
import { type Check, found } from '../check.ts'
import { shown, breaking, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const countryCapitals: Check = {
  id: 'rfc5280/country-capitals',
  citation: 'ISO 3166-1 §5.1; RFC 5280 Appendix A.1',
  clauseSeen: false,
  requirement: 'The alpha-2 code uses the letters A to Z in capitals.',
  requirementZh: '两位字母国家代码采用大写字母 A 至 Z。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.country),
  otherwise: { en: 'No country in subject or issuer', 'zh-CN': '主体与颁发者均无国家' },
  violation: ({ certificate }) => {
    const wrong = breaking(certificate, attributeTypes.country, ({ text = '' }) =>
      /[a-z]/.test(text),
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
