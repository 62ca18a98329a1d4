/** A list is limited to one kind of certificates at most (RFC 5280 §5.2.5). */
import { found, toListsWith, type ListCheck } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { issuingDistributionPoint } from '../x509/extensions/issuing-distribution-point.ts'

export const oneKindOfCertificates: ListCheck = {
  id: 'rfc5280-crl/one-kind-of-certificates',
  citation: 'RFC 5280 §5.2.5',
  requirement:
    'At most one of onlyContainsUserCerts, onlyContainsCACerts, and onlyContainsAttributeCerts may be set to TRUE.',
  requirementZh:
    'onlyContainsUserCerts、onlyContainsCACerts、onlyContainsAttributeCerts 中至多一个可为 TRUE。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toListsWith(issuingDistributionPoint),
  violation: ({ list }) => {
    const scope = readExtension(list, issuingDistributionPoint)
    const set = [
      scope?.onlyUserCertificates,
      scope?.onlyCaCertificates,
      scope?.onlyAttributeCertificates,
    ].filter(Boolean)
    return set.length <= 1
      ? undefined
      : found(`${set.length} of them are TRUE`, `其中 ${set.length} 个为 TRUE`)
  },
}
