/** The certificate names the holder (ESL art. 21 (2)). */
import { toHolders, type Check } from '../check.ts'
import { attributeTypes, valuesOf } from '../x509/name.ts'

export const holderNamed: Check = {
  id: 'esl/holder-named',
  citation: 'ESL art. 21 (2)',
  requirement:
    'An electronic signature certificate issued by an electronic certification service provider shall be accurate and shall state: (2) the name of the certificate holder',
  requirementZh:
    '电子认证服务提供者签发的电子签名认证证书应当准确无误，并应当载明下列内容：（二）证书持有人名称',
  level: 'must',
  severity: 'block',
  effective: '2005-04-01',
  judgedAt: 'filing',
  ...toHolders,
  violation: ({ certificate: { subject } }) => {
    const { commonName, organization, surname, pseudonym } = attributeTypes
    const names = [commonName, organization, surname, pseudonym].flatMap((type) =>
      valuesOf(subject, type),
    )
    if (names.some((name) => name.trim() !== '')) return undefined
    return { en: 'the subject holds no name of a holder', 'zh-CN': '主体中无持有人名称' }
  },
}
