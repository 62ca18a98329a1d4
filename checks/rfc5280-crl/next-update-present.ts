/** A list says when the next one comes (RFC 5280 §5.1.2.5). */
import { found, toEveryList, type ListCheck } from '../check.ts'

export const nextUpdatePresent: ListCheck = {
  id: 'rfc5280-crl/next-update-present',
  citation: 'RFC 5280 §5.1.2.5',
  requirement: 'Conforming CRL issuers MUST include the nextUpdate field in all CRLs.',
  requirementZh: '符合本规范的 CRL 颁发者必须在所有 CRL 中包含 nextUpdate 字段。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list }) =>
    list.nextUpdate ? undefined : found('nextUpdate is absent', '缺少 nextUpdate 字段'),
}
