/** A CA certificate does not renounce revocation (RFC 9608 §2). */
import { type Check, found, toThoseWith } from '../check.ts'

export const noRevAvailNotInCa: Check = {
  id: 'rfc9608/no-rev-avail-not-in-ca',
  citation: 'RFC 9608 §2',
  clauseSeen: false,
  requirement: 'The noRevAvail extension is not included in certificates of CAs.',
  requirementZh: 'CA 证书不得包含 noRevAvail 扩展。',
  level: 'must',
  severity: 'major',
  effective: '2024-06-01',
  judgedAt: 'issue',
  ...toThoseWith({ oid: '2.5.29.56', name: 'noRevAvail' }),
  violation: ({ role }) =>
    role === 'ca'
      ? found('a CA certificate with noRevAvail', 'CA 证书含有 noRevAvail 扩展')
      : undefined,
}
