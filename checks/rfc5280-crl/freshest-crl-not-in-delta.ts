/** A list of changes points to no other (RFC 5280 §5.2.6). */
import { found, toListsWith, type ListCheck } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { deltaCrlIndicator } from '../x509/extensions/delta-crl-indicator.ts'
import { freshestCrl } from '../x509/extensions/freshest-crl.ts'

export const freshestCrlNotInDelta: ListCheck = {
  id: 'rfc5280-crl/freshest-crl-not-in-delta',
  citation: 'RFC 5280 §5.2.6',
  requirement:
    'The freshest CRL extension MUST be marked as non-critical by conforming CRL issuers. This extension MUST NOT appear in delta CRLs.',
  requirementZh:
    '符合本规范的 CRL 颁发者必须将 freshestCRL 扩展标记为非关键；增量 CRL 中不得出现本扩展。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toListsWith(freshestCrl),
  violation: ({ list }) => {
    if (extensionOf(list, deltaCrlIndicator.oid))
      return found('a delta CRL has freshestCRL', '增量 CRL 含有 freshestCRL 扩展')
    return extensionOf(list, freshestCrl.oid)?.critical
      ? found('freshestCRL is critical', 'freshestCRL 标记为关键扩展')
      : undefined
  },
}
