/** A list names its issuer (RFC 5280 §5.1.2.3). */
import { found, toEveryList, type ListCheck } from '../check.ts'

export const issuerNotEmpty: ListCheck = {
  id: 'rfc5280-crl/issuer-not-empty',
  citation: 'RFC 5280 §5.1.2.3',
  requirement: 'The issuer field MUST contain a non-empty X.500 distinguished name (DN).',
  requirementZh: 'issuer 字段必须为非空的 X.500 可辨别名。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list }) =>
    list.issuer.rdns.length > 0 ? undefined : found('the issuer is empty', 'issuer 为空'),
}
