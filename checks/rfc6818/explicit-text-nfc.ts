/** A notice is in Unicode normalization form C (RFC 6818 §3). */
import { type Check, found } from '../check.ts'
import { textOf } from '../der/characters.ts'
import { explicitTexts } from '../x509/policy-qualifiers.ts'

export const explicitTextNfc: Check = {
  id: 'rfc6818/explicit-text-nfc',
  citation: 'RFC 6818 §3',
  requirement:
    'When the UTF8String or BMPString encoding is used, all character sequences SHOULD be normalized according to Unicode normalization form C (NFC).',
  requirementZh:
    '采用 UTF8String 或 BMPString 编码时，所有字符序列应当按 Unicode 规范化形式 C（NFC）规范化。',
  level: 'should',
  severity: 'info',
  effective: '2013-01-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => explicitTexts(certificate).length > 0,
  otherwise: { en: 'No explicitText', 'zh-CN': '无 explicitText' },
  violation: ({ certificate }) => {
    const isComposed = (text: string) => text.normalize('NFC') === text
    return explicitTexts(certificate).every((each) => isComposed(textOf(each) ?? ''))
      ? undefined
      : found('it is not in form C', '其未采用规范化形式 C')
  },
}
