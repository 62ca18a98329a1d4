/** A distribution point names a place or an issuer (RFC 5280 §4.2.1.13). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { crlDistributionPoints } from '../x509/extensions/crl-distribution-points.ts'

export const distributionPointComplete: Check = {
  id: 'rfc5280/distribution-point-complete',
  citation: 'RFC 5280 §4.2.1.13',
  requirement:
    'While each of these fields is optional, a DistributionPoint MUST NOT consist of only the reasons field; either distributionPoint or cRLIssuer MUST be present.',
  requirementZh:
    '各字段均为可选，但 DistributionPoint 不得仅含 reasons 字段；distributionPoint 与 cRLIssuer 必须至少有其一。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(crlDistributionPoints),
  violation: ({ certificate }) => {
    const list = readExtension(certificate, crlDistributionPoints) ?? []
    const isBare = list.some(({ name, issuer }) => name === undefined && issuer.length === 0)
    return isBare ? found('a distribution point names neither', '某分发点二者皆无') : undefined
  },
}
