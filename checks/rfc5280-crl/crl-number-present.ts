/** A list has a number (RFC 5280 §5.2.3). */
import { found, toEveryList, type ListCheck } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { crlNumber } from '../x509/extensions/crl-number.ts'

export const crlNumberPresent: ListCheck = {
  id: 'rfc5280-crl/crl-number-present',
  citation: 'RFC 5280 §5.2.3',
  requirement: 'CRL issuers conforming to this profile MUST include this extension in all CRLs.',
  requirementZh: '符合本规范的 CRL 颁发者必须在所有 CRL 中包含本扩展。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list }) =>
    extensionOf(list, crlNumber.oid)
      ? undefined
      : found('cRLNumber is absent', '缺少 cRLNumber 扩展'),
}
