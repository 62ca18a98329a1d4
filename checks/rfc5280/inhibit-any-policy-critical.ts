/** inhibitAnyPolicy is critical (RFC 5280 §4.2.1.14). */
import { type Check, toThoseWith, unlessCritical } from '../check.ts'
import { inhibitAnyPolicy } from '../x509/extensions/inhibit-any-policy.ts'

export const inhibitAnyPolicyCritical: Check = {
  id: 'rfc5280/inhibit-any-policy-critical',
  citation: 'RFC 5280 §4.2.1.14',
  requirement: 'Conforming CAs MUST mark this extension as critical.',
  requirementZh: '符合本规范的 CA 必须将该扩展标记为关键扩展。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(inhibitAnyPolicy),
  violation: (subject) => unlessCritical(subject, inhibitAnyPolicy),
}
