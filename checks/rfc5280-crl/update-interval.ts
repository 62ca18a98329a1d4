/** Lists come often enough (policy of this service, after CA/Browser Forum BR §4.9.7). */
import { found, type ListCheck } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import type { ListSubject } from '../subject.ts'
import { issuingDistributionPoint } from '../x509/extensions/issuing-distribution-point.ts'
import { nameKey } from '../x509/name.ts'

/** It says so, or its issuer is a root. */
function isAboutAuthorities({ list, issuer }: ListSubject): boolean {
  if (readExtension(list, issuingDistributionPoint)?.onlyCaCertificates) return true
  const root = issuer?.certificate
  return root !== undefined && nameKey(root.issuer) === nameKey(root.subject)
}

export const updateInterval: ListCheck = {
  id: 'rfc5280-crl/update-interval',
  citation: 'CA/Browser Forum BR §4.9.7',
  clauseSeen: false,
  requirement:
    'nextUpdate comes within 7 days of thisUpdate, and within 12 months for a list about CA certificates only or by a root. The figures are this service’s policy.',
  requirementZh:
    'nextUpdate 与 thisUpdate 的间隔宜在 7 日以内；仅涉及 CA 证书或由根 CA 颁发的，宜在 12 个月以内。具体期限为本服务的政策。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'filing',
  applies: ({ list }) => list.nextUpdate !== undefined,
  otherwise: found('No nextUpdate', '无 nextUpdate 字段'),
  violation: (subject) => {
    const { thisUpdate, nextUpdate = thisUpdate } = subject.list
    const days = (Date.parse(nextUpdate.at) - Date.parse(thisUpdate.at)) / 86_400_000
    const { listDays, authorityListDays } = subject.limits
    const most = isAboutAuthorities(subject) ? authorityListDays : listDays
    return days <= most
      ? undefined
      : found(
          `${Math.ceil(days)} days, expected at most ${most}`,
          `间隔 ${Math.ceil(days)} 日，应不超过 ${most} 日`,
        )
  },
}
