/** The certificate names the provider (ESL art. 21 (1)). */
import { toEvery, type Check } from '../check.ts'
import { attributeTypes, valuesOf } from '../x509/name.ts'

export const providerNamed: Check = {
  id: 'esl/provider-named',
  citation: 'ESL art. 21 (1)',
  requirement:
    'An electronic signature certificate issued by an electronic certification service provider shall be accurate and shall state: (1) the name of the electronic certification service provider',
  requirementZh:
    '电子认证服务提供者签发的电子签名认证证书应当准确无误，并应当载明下列内容：（一）电子认证服务提供者名称',
  level: 'must',
  severity: 'block',
  effective: '2005-04-01',
  judgedAt: 'filing',
  ...toEvery,
  violation: ({ certificate: { issuer } }) => {
    const { organization, commonName } = attributeTypes
    const names = [...valuesOf(issuer, organization), ...valuesOf(issuer, commonName)]
    if (names.some((name) => name.trim() !== '')) return undefined
    return {
      en: 'the issuer has neither an organisation nor a common name',
      'zh-CN': '颁发者既无组织名称（O）也无通用名称（CN）',
    }
  },
}
