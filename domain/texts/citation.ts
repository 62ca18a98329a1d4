/** The name of an article in both languages. */
import type { Basis, Bilingual } from '../../procedure/filing-policy.ts'

const laws: Record<string, Bilingual> = {
  ESL: { en: 'Electronic Signature Law', 'zh-CN': '《中华人民共和国电子签名法》' },
  ALL: { en: 'Administrative License Law', 'zh-CN': '《中华人民共和国行政许可法》' },
  APL: { en: 'Administrative Penalty Law', 'zh-CN': '《中华人民共和国行政处罚法》' },
  CCR: { en: 'Commercial Cryptography Regulations', 'zh-CN': '《商用密码管理条例》' },
  'Measures-2015': {
    en: 'Measures for Electronic Certification Services (2015)',
    'zh-CN': '《电子认证服务管理办法》（2015年）',
  },
  'Draft-2024': {
    en: 'Draft Measures for Electronic Certification Services (2024)',
    'zh-CN': '《电子认证服务管理办法（征求意见稿）》（2024年）',
  },
  'GDHK-2012': {
    en: 'Guangdong–Hong Kong mutual recognition method (2012, by analogy)',
    'zh-CN': '粤府〔2012〕82号（参照）',
  },
  policy: { en: 'Filing policy of the service', 'zh-CN': '本服务受理规则' },
}

/** `ESL art. 19` becomes “Electronic Signature Law art. 19” and 《中华人民共和国电子签名法》第19条. */
export function citation(basis: Basis): Bilingual {
  const [law = basis, unit, number] = basis.split(' ')
  const name = laws[law] ?? { en: law, 'zh-CN': law }
  if (!unit || !number) return name
  return {
    en: `${name.en} ${unit} ${number}`,
    'zh-CN': `${name['zh-CN']}第${number}${unit === 'art.' ? '条' : '章'}`,
  }
}
