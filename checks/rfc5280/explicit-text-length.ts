/** A notice has 200 characters at most (RFC 5280 §4.2.1.4). */
import { type Check, found } from '../check.ts'
import { textOf } from '../der/characters.ts'
import { explicitTexts } from '../x509/policy-qualifiers.ts'

export const explicitTextLength: Check = {
  id: 'rfc5280/explicit-text-length',
  citation: 'RFC 5280 §4.2.1.4',
  requirement:
    'The explicitText field includes the textual statement directly in the certificate. The explicitText field is a string with a maximum size of 200 characters.',
  requirementZh: 'explicitText 字段在证书中直接载明文字声明，最长 200 个字符。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => explicitTexts(certificate).length > 0,
  otherwise: { en: 'No explicitText', 'zh-CN': '无 explicitText' },
  violation: ({ certificate }) => {
    const long = explicitTexts(certificate)
      .map((each) => [...(textOf(each) ?? '')].length)
      .find((size) => size > 200)
    return long === undefined
      ? undefined
      : found(`it has ${long} characters`, `其长度为 ${long} 个字符`)
  },
}
