/** The certificate of the issuer is at hand (ESL art. 22). */
import { type Check } from '../check.ts'
import { nameText } from '../x509/name.ts'

export const issuerCertificateFiled: Check = {
  id: 'esl/issuer-certificate-filed',
  citation: 'ESL art. 22',
  requirement:
    'The provider shall ensure that parties relying on electronic signatures are able to verify or learn the contents of the certificate and other related matters.',
  requirementZh:
    '电子认证服务提供者应当保证电子签名认证证书内容在有效期内完整、准确，并保证电子签名依赖方能够证实或者了解电子签名认证证书所载内容及其他有关事项。',
  level: 'must',
  severity: 'block',
  effective: '2005-04-01',
  judgedAt: 'filing',
  applies: ({ anchor }) => !anchor,
  otherwise: { en: 'Declared anchor', 'zh-CN': '申报的信任锚' },
  violation: ({ certificate, issuer }) => {
    if (issuer) return undefined
    const name = nameText(certificate.issuer)
    return { en: `no CA certificate of ${name} was filed`, 'zh-CN': `未提交 ${name} 的 CA 证书` }
  },
}
