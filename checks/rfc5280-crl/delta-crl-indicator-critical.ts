/** A list of changes says so critically (RFC 5280 §5.2.4). */
import { found, toListsWith, type ListCheck } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { deltaCrlIndicator } from '../x509/extensions/delta-crl-indicator.ts'

export const deltaCrlIndicatorCritical: ListCheck = {
  id: 'rfc5280-crl/delta-crl-indicator-critical',
  citation: 'RFC 5280 §5.2.4',
  requirement:
    'The delta CRL indicator is a critical CRL extension that identifies a CRL as being a delta CRL.',
  requirementZh: 'deltaCRLIndicator 为关键 CRL 扩展，用以标识增量 CRL。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toListsWith(deltaCrlIndicator),
  violation: ({ list }) =>
    extensionOf(list, deltaCrlIndicator.oid)?.critical
      ? undefined
      : found('deltaCRLIndicator is not critical', 'deltaCRLIndicator 未标记为关键扩展'),
}
