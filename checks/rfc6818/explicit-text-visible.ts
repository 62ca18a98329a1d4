/** A notice holds no control characters (RFC 6818 §3). */
import { type Check, found } from '../check.ts'
import { textOf } from '../der/characters.ts'
import { explicitTexts } from '../x509/policy-qualifiers.ts'

export const explicitTextVisible: Check = {
  id: 'rfc6818/explicit-text-visible',
  citation: 'RFC 6818 §3',
  requirement:
    'The explicitText string SHOULD NOT include any control characters (e.g., U+0000 to U+001F and U+007F to U+009F).',
  requirementZh:
    'explicitText 字符串不应当包含任何控制字符（如 U+0000 至 U+001F、U+007F 至 U+009F）。',
  level: 'should',
  severity: 'info',
  effective: '2013-01-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => explicitTexts(certificate).length > 0,
  otherwise: { en: 'No explicitText', 'zh-CN': '无 explicitText' },
  violation: ({ certificate }) =>
    explicitTexts(certificate).some((each) => /\p{Cc}/u.test(textOf(each) ?? ''))
      ? found('it holds a control character', '其含有控制字符')
      : undefined,
}
