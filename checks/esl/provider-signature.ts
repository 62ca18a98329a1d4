/** The signature of the provider verifies (ESL art. 21 (6)). */
import { CannotTell, type Check } from '../check.ts'

export const providerSignature: Check = {
  id: 'esl/provider-signature',
  citation: 'ESL art. 21 (6)',
  requirement:
    'An electronic signature certificate issued by an electronic certification service provider shall be accurate and shall state: (6) the electronic signature of the electronic certification service provider',
  requirementZh:
    '电子认证服务提供者签发的电子签名认证证书应当准确无误，并应当载明下列内容：（六）电子认证服务提供者的电子签名',
  level: 'must',
  severity: 'block',
  effective: '2005-04-01',
  judgedAt: 'filing',
  applies: ({ issuer }) => issuer !== undefined,
  otherwise: {
    en: 'No filed certificate issued this one; a CA certificate is then the declared anchor',
    'zh-CN': '所提交的证书中无其颁发者；CA 证书在此情形下为申报的信任锚',
  },
  violation: ({ certificate, issuer }) => {
    if (issuer?.signature === 'unsupported') {
      const { oid } = certificate.outerSignatureAlgorithm
      throw new CannotTell({
        en: `this service cannot verify signatures of ${oid} under this key`,
        'zh-CN': `本服务无法以该密钥验证算法 ${oid} 的签名`,
      })
    }
    if (issuer?.signature === 'valid') return undefined
    return {
      en: 'the signature does not verify under the filed certificate of the issuer',
      'zh-CN': '以所提交的颁发者证书验证签名未通过',
    }
  },
}
