/** A list without entries leaves the field out (RFC 5280 §5.1.2.6). */
import { found, toEveryList, type ListCheck } from '../check.ts'

export const entriesNotEmpty: ListCheck = {
  id: 'rfc5280-crl/entries-not-empty',
  citation: 'RFC 5280 §5.1.2.6',
  requirement:
    'When there are no revoked certificates, the revoked certificates list MUST be absent.',
  requirementZh: '没有被吊销的证书时，revokedCertificates 必须省略。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list }) =>
    list.hasEntries && list.entries.length === 0
      ? found('revokedCertificates is there and empty', 'revokedCertificates 存在但为空')
      : undefined,
}
