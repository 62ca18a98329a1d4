/** Only CAs inhibit anyPolicy (RFC 5280 §4.2.1.14). */
import { type Check, found, toThoseWith } from '../check.ts'
import { inhibitAnyPolicy } from '../x509/extensions/inhibit-any-policy.ts'

export const inhibitAnyPolicyOnlyInCa: Check = {
  id: 'rfc5280/inhibit-any-policy-only-in-ca',
  citation: 'RFC 5280 §4.2.1.14',
  requirement: 'The inhibit anyPolicy extension can be used in certificates issued to CAs.',
  requirementZh: '禁止 anyPolicy 扩展可用于签发给 CA 的证书。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(inhibitAnyPolicy),
  violation: ({ role }) =>
    role === 'ca'
      ? undefined
      : found(
          'inhibitAnyPolicy in a certificate of a holder',
          '持有人证书含有 inhibitAnyPolicy 扩展',
        ),
}
