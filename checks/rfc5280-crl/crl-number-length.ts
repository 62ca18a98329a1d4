/** The number of a list has 20 octets at most (RFC 5280 §5.2.3). */
import { found, toListsWith, type ListCheck } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { crlNumber } from '../x509/extensions/crl-number.ts'

export const crlNumberLength: ListCheck = {
  id: 'rfc5280-crl/crl-number-length',
  citation: 'RFC 5280 §5.2.3',
  requirement: 'Conforming CRL issuers MUST NOT use CRLNumber values longer than 20 octets.',
  requirementZh: '符合本规范的 CRL 颁发者不得使用长于 20 字节的 CRLNumber。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toListsWith(crlNumber),
  violation: ({ list }) => {
    const number = readExtension(list, crlNumber) ?? 0n
    return number < 1n << 160n
      ? undefined
      : found('cRLNumber is longer than 20 octets', 'cRLNumber 长于 20 字节')
  },
}
