/** Its status can be found out (ESL art. 22). */
import { type Check } from '../check.ts'
import { extensionOf, readExtension } from '../x509/extension.ts'
import {
  accessMethods,
  authorityInformationAccess,
} from '../x509/extensions/authority-information-access.ts'
import { crlDistributionPoints } from '../x509/extensions/crl-distribution-points.ts'

/** noRevAvail (RFC 9608), id-pkix-ocsp-nocheck (RFC 6960), validity-assured short-term (EN 319 412-1). */
const noRevocation = ['2.5.29.56', '1.3.6.1.5.5.7.48.1.5', '0.4.0.194121.2.1']

export const statusInformationFindable: Check = {
  id: 'esl/status-information-findable',
  citation: 'ESL art. 22',
  requirement:
    'The provider shall ensure that parties relying on electronic signatures are able to verify or learn the contents of the certificate and other related matters.',
  requirementZh:
    '电子认证服务提供者应当保证电子签名认证证书内容在有效期内完整、准确，并保证电子签名依赖方能够证实或者了解电子签名认证证书所载内容及其他有关事项。',
  level: 'must',
  severity: 'major',
  effective: '2005-04-01',
  judgedAt: 'filing',
  applies: ({ certificate, anchor }) =>
    !anchor && !noRevocation.some((oid) => extensionOf(certificate, oid)),
  otherwise: {
    en: 'Declared anchor, or a certificate that says it is never revoked',
    'zh-CN': '申报的信任锚，或声明不作撤销的证书',
  },
  violation: ({ certificate }) => {
    const points = readExtension(certificate, crlDistributionPoints) ?? []
    const access = readExtension(certificate, authorityInformationAccess) ?? []
    const uris = [
      ...points.flatMap((point) => point.uris),
      ...access.flatMap(({ method, uri }) => (method === accessMethods.ocsp && uri ? [uri] : [])),
    ]
    if (uris.some((uri) => /^(https?|ldaps?):\/\//i.test(uri))) return undefined
    return {
      en: 'no location of a CRL or of an OCSP responder',
      'zh-CN': '未载明 CRL 或 OCSP 服务的地址',
    }
  },
}
