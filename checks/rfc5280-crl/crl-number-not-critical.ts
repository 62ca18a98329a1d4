/** The number of a list is not critical (RFC 5280 §5.2.3). */
import { found, toListsWith, type ListCheck } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { crlNumber } from '../x509/extensions/crl-number.ts'

export const crlNumberNotCritical: ListCheck = {
  id: 'rfc5280-crl/crl-number-not-critical',
  citation: 'RFC 5280 §5.2.3',
  requirement: 'CRL issuers conforming to this profile MUST mark this extension as non-critical.',
  requirementZh: '符合本规范的 CRL 颁发者必须将本扩展标记为非关键。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toListsWith(crlNumber),
  violation: ({ list }) =>
    extensionOf(list, crlNumber.oid)?.critical
      ? found('cRLNumber is critical', 'cRLNumber 标记为关键扩展')
      : undefined,
}
