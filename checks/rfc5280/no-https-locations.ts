/** What is needed to validate a certificate is not behind TLS (RFC 5280 §8). */
import { type Check, found } from '../check.ts'
import { shown } from '../x509/attribute-rules.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readExtension } from '../x509/extension.ts'
import { authorityInformationAccess } from '../x509/extensions/authority-information-access.ts'
import { crlDistributionPoints } from '../x509/extensions/crl-distribution-points.ts'

const locationsOf = (certificate: Certificate): string[] => [
  ...(readExtension(certificate, crlDistributionPoints) ?? []).flatMap(({ uris }) => uris),
  ...(readExtension(certificate, authorityInformationAccess) ?? []).flatMap(({ uri }) => uri ?? []),
]

export const noHttpsLocations: Check = {
  id: 'rfc5280/no-https-locations',
  citation: 'RFC 5280 §8',
  requirement:
    'CAs SHOULD NOT include URIs that specify https, ldaps, or similar schemes in extensions.',
  requirementZh: 'CA 不应在扩展中使用 https、ldaps 或类似协议的 URI（否则可能造成循环依赖）。',
  level: 'should',
  severity: 'info',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => locationsOf(certificate).length > 0,
  otherwise: {
    en: 'No location of a CRL, responder or issuer',
    'zh-CN': '无 CRL、应答方或颁发者地址',
  },
  violation: ({ certificate }) => {
    const behindTls = locationsOf(certificate).find((uri) => /^(?:https|ldaps):/i.test(uri))
    return behindTls === undefined
      ? undefined
      : found(`a location is ${shown(behindTls)}`, `某地址为 ${shown(behindTls)}`)
  },
}
