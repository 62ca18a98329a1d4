/** A list is still the current one when it is judged (RFC 5280 §5.1.2.5). */
import { found, type ListCheck } from '../check.ts'

export const nextUpdateNotPassed: ListCheck = {
  id: 'rfc5280-crl/next-update-not-passed',
  citation: 'RFC 5280 §5.1.2.5',
  requirement:
    'The next CRL could be issued before the indicated date, but it will not be issued any later than the indicated date.',
  requirementZh: '下一个 CRL 可在所示日期之前颁发，但不会晚于该日期颁发。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'filing',
  applies: ({ list }) => list.nextUpdate !== undefined,
  otherwise: found('No nextUpdate', '无 nextUpdate 字段'),
  violation: ({ list: { nextUpdate }, at }) =>
    nextUpdate && nextUpdate.at < at
      ? found(`newer information was due by ${nextUpdate.at}`, `最迟应于 ${nextUpdate.at} 更新`)
      : undefined,
}
