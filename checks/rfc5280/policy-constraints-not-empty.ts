/** policyConstraints constrains something (RFC 5280 §4.2.1.11). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { policyConstraints } from '../x509/extensions/policy-constraints.ts'

export const policyConstraintsNotEmpty: Check = {
  id: 'rfc5280/policy-constraints-not-empty',
  citation: 'RFC 5280 §4.2.1.11',
  requirement:
    'Conforming CAs MUST NOT issue certificates where policy constraints is an empty sequence. That is, either the inhibitPolicyMapping field or the requireExplicitPolicy field MUST be present.',
  requirementZh:
    '符合本规范的 CA 不得签发策略限制为空序列的证书，即 inhibitPolicyMapping 与 requireExplicitPolicy 必须至少有其一。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(policyConstraints),
  violation: ({ certificate }) => {
    const { requireExplicitPolicy, inhibitPolicyMapping } =
      readExtension(certificate, policyConstraints) ?? {}
    return requireExplicitPolicy === undefined && inhibitPolicyMapping === undefined
      ? found('it has neither field', '两个字段皆无')
      : undefined
  },
}
