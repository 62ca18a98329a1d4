/** A notice is a UTF8String (RFC 6818 §3). */
import { type Check, found } from '../check.ts'
import { universal } from '../der/element.ts'
import { explicitTexts } from '../x509/policy-qualifiers.ts'

export const explicitTextUtf8: Check = {
  id: 'rfc6818/explicit-text-utf8',
  citation: 'RFC 6818 §3',
  requirement: 'Conforming CAs SHOULD use the UTF8String encoding for explicitText.',
  requirementZh: '符合本规范的 CA 对 explicitText 应当采用 UTF8String 编码。',
  level: 'should',
  severity: 'info',
  effective: '2013-01-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => explicitTexts(certificate).length > 0,
  otherwise: { en: 'No explicitText', 'zh-CN': '无 explicitText' },
  violation: ({ certificate }) => {
    const other = explicitTexts(certificate).find(({ tag }) => tag !== universal.utf8String)
    return (
      other &&
      found(`it is encoded with universal tag ${other.tag}`, `其编码使用通用标签 ${other.tag}`)
    )
  },
}
