/** Strings hold only characters of their type (RFC 5280 Appendix A; X.680 §41). */
import { toEvery, type Check } from '../check.ts'
import { describeDeviation } from '../der/deviation.ts'
import { characterDeviations } from '../x509/deviations.ts'

export const stringCharacters: Check = {
  id: 'rfc5280/string-characters',
  citation: 'RFC 5280 Appendix A; X.680 §41',
  requirement:
    "PrintableString: the characters A–Z, a–z, 0–9, space and ' ( ) + , - . / : = ? only; IA5String, NumericString and VisibleString: the characters of their type only.",
  requirementZh:
    "PrintableString 仅可使用 A–Z、a–z、0–9、空格及 ' ( ) + , - . / : = ?；IA5String、NumericString、VisibleString 仅可使用各自类型的字符。",
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate }) => {
    const [first] = characterDeviations(certificate)
    return first && { ...describeDeviation(first), at: first.offset }
  },
}
