/** A CRL can be fetched by HTTP or LDAP (RFC 5280 §4.2.1.13). */
import { type Check, found } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { crlDistributionPoints } from '../x509/extensions/crl-distribution-points.ts'

export const distributionPointUri: Check = {
  id: 'rfc5280/distribution-point-uri',
  citation: 'RFC 5280 §4.2.1.13',
  requirement: 'When present, DistributionPointName SHOULD include at least one LDAP or HTTP URI.',
  requirementZh: 'DistributionPointName 存在时，应当至少包含一个 LDAP 或 HTTP URI。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    readExtension(certificate, crlDistributionPoints)?.some(({ name }) => name !== undefined) ===
    true,
  otherwise: { en: 'No DistributionPointName', 'zh-CN': '无 DistributionPointName' },
  violation: ({ certificate }) => {
    const named = (readExtension(certificate, crlDistributionPoints) ?? []).filter(
      ({ name }) => name !== undefined,
    )
    const reachable = named.some(({ uris }) => uris.some((uri) => /^(?:https?|ldaps?):/i.test(uri)))
    return reachable ? undefined : found('no HTTP or LDAP URI', '无 HTTP 或 LDAP URI')
  },
}
