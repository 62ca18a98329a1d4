/** The next list comes after this one (RFC 5280 §5.1.2.5). */
import { found, type ListCheck } from '../check.ts'

export const updateOrder: ListCheck = {
  id: 'rfc5280-crl/update-order',
  citation: 'RFC 5280 §5.1.2.5',
  requirement:
    'nextUpdate indicates the date by which the next CRL will be issued: it is later than thisUpdate.',
  requirementZh: 'nextUpdate 表示下一个 CRL 最迟的颁发日期，应晚于 thisUpdate。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ list }) => list.nextUpdate !== undefined,
  otherwise: found('No nextUpdate', '无 nextUpdate 字段'),
  violation: ({ list: { thisUpdate, nextUpdate } }) =>
    nextUpdate && nextUpdate.at <= thisUpdate.at
      ? found(
          `thisUpdate ${thisUpdate.at}, nextUpdate ${nextUpdate.at}`,
          `thisUpdate 为 ${thisUpdate.at}，nextUpdate 为 ${nextUpdate.at}`,
        )
      : undefined,
}
