/** policyConstraints is critical (RFC 5280 §4.2.1.11). */
import { type Check, toThoseWith, unlessCritical } from '../check.ts'
import { policyConstraints } from '../x509/extensions/policy-constraints.ts'

export const policyConstraintsCritical: Check = {
  id: 'rfc5280/policy-constraints-critical',
  citation: 'RFC 5280 §4.2.1.11',
  requirement: 'Conforming CAs MUST mark this extension as critical.',
  requirementZh: '符合本规范的 CA 必须将该扩展标记为关键扩展。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(policyConstraints),
  violation: (subject) => unlessCritical(subject, policyConstraints),
}
