/** The number of a list is not negative (RFC 5280 §5.2.3). */
import { found, toListsWith, type ListCheck } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { crlNumber } from '../x509/extensions/crl-number.ts'

export const crlNumberNotNegative: ListCheck = {
  id: 'rfc5280-crl/crl-number-not-negative',
  citation: 'RFC 5280 §5.2.3',
  requirement: 'CRLNumber ::= INTEGER (0..MAX)',
  requirementZh: 'CRLNumber 为非负整数：CRLNumber ::= INTEGER (0..MAX)',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toListsWith(crlNumber),
  violation: ({ list }) => {
    const number = readExtension(list, crlNumber) ?? 0n
    return number >= 0n ? undefined : found('cRLNumber is negative', 'cRLNumber 为负数')
  },
}
