/** A list is not dated in the future (RFC 5280 §5.1.2.4). */
import { found, toEveryList, type ListCheck } from '../check.ts'

export const thisUpdateNotInFuture: ListCheck = {
  id: 'rfc5280-crl/this-update-not-in-future',
  citation: 'RFC 5280 §5.1.2.4',
  requirement: 'This field indicates the issue date of this CRL.',
  requirementZh: '本字段表示本 CRL 的颁发日期。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'filing',
  ...toEveryList,
  violation: ({ list, at }) =>
    list.thisUpdate.at > at
      ? found(`thisUpdate is ${list.thisUpdate.at}`, `thisUpdate 为 ${list.thisUpdate.at}`)
      : undefined,
}
