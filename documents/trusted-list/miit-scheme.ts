/** The scheme of the ministry’s list, at the address where this deployment is found. */
import { schemeNames, termsPath } from '../../domain/register/list-terms.ts'
import type { Scheme } from './scheme.ts'

export const schemeAt = (publicAddress: string): Scheme => {
  const address = publicAddress.replace(/\/$/, '')
  const base = `${address}${termsPath}`
  const { rules } = schemeNames(base)
  return {
    base,
    location: `${address}/register/trusted-list.xml`,
    entries: `${address}/register`,
    operator: {
      name: {
        en: 'Ministry of Industry and Information Technology of the People’s Republic of China',
        'zh-CN': '中华人民共和国工业和信息化部',
      },
      street: { en: "13 West Chang'an Avenue", 'zh-CN': '西长安街13号' },
      locality: { en: 'Beijing', 'zh-CN': '北京' },
      postalCode: '100804',
      email: 'recognition@miit.invalid',
      website: 'https://www.miit.gov.cn',
    },
    name: {
      en: 'Foreign electronic-signature certificates recognised under art. 26 of the Electronic Signature Law',
      'zh-CN': '依照《电子签名法》第二十六条认可的境外电子签名认证证书',
    },
    information: { en: base, 'zh-CN': base },
    rules: { en: rules, 'zh-CN': rules },
    legalNotice: {
      en: 'Electronic Signature Law of the People’s Republic of China, art. 26.',
      'zh-CN': '《中华人民共和国电子签名法》第二十六条。',
    },
  }
}
