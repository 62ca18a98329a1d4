/** A limit of scope says something (RFC 5280 §5.2.5). */
import { found, toListsWith, type ListCheck } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { issuingDistributionPoint } from '../x509/extensions/issuing-distribution-point.ts'

export const issuingDistributionPointNotEmpty: ListCheck = {
  id: 'rfc5280-crl/issuing-distribution-point-not-empty',
  citation: 'RFC 5280 §5.2.5',
  requirement:
    'Conforming CRL issuers MUST NOT issue CRLs where the DER encoding of the issuing distribution point extension is an empty sequence.',
  requirementZh:
    '符合本规范的 CRL 颁发者颁发的 CRL 中，issuingDistributionPoint 扩展的 DER 编码不得为空序列。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toListsWith(issuingDistributionPoint),
  violation: ({ list }) =>
    (readExtension(list, issuingDistributionPoint)?.bytes.length ?? 0) > 2
      ? undefined
      : found('issuingDistributionPoint is empty', 'issuingDistributionPoint 为空'),
}
