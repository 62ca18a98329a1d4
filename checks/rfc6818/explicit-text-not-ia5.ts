/** A notice is no IA5String (RFC 6818 §3). */
import { type Check, found } from '../check.ts'
import { universal } from '../der/element.ts'
import { explicitTexts } from '../x509/policy-qualifiers.ts'

export const explicitTextNotIa5: Check = {
  id: 'rfc6818/explicit-text-not-ia5',
  citation: 'RFC 6818 §3',
  requirement: 'Conforming CAs MUST NOT encode explicitText as IA5String.',
  requirementZh: '符合本规范的 CA 不得将 explicitText 编码为 IA5String。',
  level: 'must',
  severity: 'minor',
  effective: '2013-01-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => explicitTexts(certificate).length > 0,
  otherwise: { en: 'No explicitText', 'zh-CN': '无 explicitText' },
  violation: ({ certificate }) =>
    explicitTexts(certificate).some(({ tag }) => tag === universal.ia5String)
      ? found('it is an IA5String', '其为 IA5String')
      : undefined,
}
