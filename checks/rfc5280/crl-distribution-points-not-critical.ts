/** cRLDistributionPoints is not critical (RFC 5280 §4.2.1.13). */
import { type Check, toThoseWith, ifCritical } from '../check.ts'
import { crlDistributionPoints } from '../x509/extensions/crl-distribution-points.ts'

export const crlDistributionPointsNotCritical: Check = {
  id: 'rfc5280/crl-distribution-points-not-critical',
  citation: 'RFC 5280 §4.2.1.13',
  requirement:
    'The extension SHOULD be non-critical, but this profile RECOMMENDS support for this extension by CAs and applications.',
  requirementZh: '该扩展应当为非关键扩展，但本规范建议 CA 和应用支持该扩展。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(crlDistributionPoints),
  violation: (subject) => ifCritical(subject, crlDistributionPoints),
}
