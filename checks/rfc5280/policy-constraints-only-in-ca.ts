/** Only CAs constrain policies (RFC 5280 §4.2.1.11). */
import { type Check, found, toThoseWith } from '../check.ts'
import { policyConstraints } from '../x509/extensions/policy-constraints.ts'

export const policyConstraintsOnlyInCa: Check = {
  id: 'rfc5280/policy-constraints-only-in-ca',
  citation: 'RFC 5280 §4.2.1.11',
  requirement: 'The policy constraints extension can be used in certificates issued to CAs.',
  requirementZh: '策略限制扩展可用于签发给 CA 的证书。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(policyConstraints),
  violation: ({ role }) =>
    role === 'ca'
      ? undefined
      : found(
          'policyConstraints in a certificate of a holder',
          '持有人证书含有 policyConstraints 扩展',
        ),
}
