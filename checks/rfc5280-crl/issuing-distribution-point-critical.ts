/** What limits the scope of a list is critical (RFC 5280 §5.2.5). */
import { found, toListsWith, type ListCheck } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { issuingDistributionPoint } from '../x509/extensions/issuing-distribution-point.ts'

export const issuingDistributionPointCritical: ListCheck = {
  id: 'rfc5280-crl/issuing-distribution-point-critical',
  citation: 'RFC 5280 §5.2.5',
  requirement: 'The issuing distribution point is a critical CRL extension.',
  requirementZh: 'issuingDistributionPoint 为关键 CRL 扩展。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toListsWith(issuingDistributionPoint),
  violation: ({ list }) =>
    extensionOf(list, issuingDistributionPoint.oid)?.critical
      ? undefined
      : found(
          'issuingDistributionPoint is not critical',
          'issuingDistributionPoint 未标记为关键扩展',
        ),
}
