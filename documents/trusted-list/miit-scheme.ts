/** The scheme of the ministry’s list, at the address where this deployment is found. */
import type { Scheme } from './scheme.ts'

export const schemeAt = (publicAddress: string): Scheme => {
  const base = publicAddress.replace(/\/$/, '')
  return {
    base,
    location: `${base}/register/trusted-list.xml`,
    entries: `${base}/register`,
    operator: {
      name: {
        en: 'Ministry of Industry and Information Technology of the People’s Republic of China',
        'zh-CN': '中华人民共和国工业和信息化部',
      },
      street: { en: "13 West Chang'an Avenue", 'zh-CN': '西长安街13号' },
      locality: { en: 'Beijing', 'zh-CN': '北京' },
      postalCode: '100804',
      email: 'mailto:recognition@miit.invalid',
      website: base,
    },
    name: {
      en: 'Foreign electronic-signature certificates recognised under art. 26 of the Electronic Signature Law',
      'zh-CN': '依照《电子签名法》第二十六条认可的境外电子签名认证证书',
    },
    information: { en: `${base}/docs`, 'zh-CN': `${base}/docs` },
    rules: { en: `${base}/docs`, 'zh-CN': `${base}/docs` },
    legalNotice: {
      en: 'Electronic Signature Law of the People’s Republic of China, art. 26.',
      'zh-CN': '《中华人民共和国电子签名法》第二十六条。',
    },
  }
}
