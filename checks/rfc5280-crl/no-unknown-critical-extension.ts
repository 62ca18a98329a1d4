/** Every critical extension of a list is recognised (RFC 5280 §5.2). */
import { found, toEveryList, type ListCheck } from '../check.ts'
import { authorityKeyIdentifier } from '../x509/extensions/authority-key-identifier.ts'
import { crlNumber } from '../x509/extensions/crl-number.ts'
import { deltaCrlIndicator } from '../x509/extensions/delta-crl-indicator.ts'
import { issuingDistributionPoint } from '../x509/extensions/issuing-distribution-point.ts'

const recognised = new Set(
  [authorityKeyIdentifier, crlNumber, deltaCrlIndicator, issuingDistributionPoint].map(
    ({ oid }) => oid,
  ),
)

export const noUnknownCriticalExtension: ListCheck = {
  id: 'rfc5280-crl/no-unknown-critical-extension',
  citation: 'RFC 5280 §5.2',
  requirement:
    'If a CRL contains a critical extension that the application cannot process, then the application MUST NOT use that CRL to determine the status of certificates.',
  requirementZh: 'CRL 含有应用无法处理的关键扩展的，应用不得使用该 CRL 判定证书状态。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list }) => {
    const unknown = list.extensions.find(({ oid, critical }) => critical && !recognised.has(oid))
    return (
      unknown &&
      found(
        `critical extension ${unknown.oid} is not recognised`,
        `关键扩展 ${unknown.oid} 无法识别`,
      )
    )
  },
}
