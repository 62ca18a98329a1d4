/** nameConstraints is critical (RFC 5280 §4.2.1.10). */
import { type Check, toThoseWith, unlessCritical } from '../check.ts'
import { nameConstraints } from '../x509/extensions/name-constraints.ts'

export const nameConstraintsCritical: Check = {
  id: 'rfc5280/name-constraints-critical',
  citation: 'RFC 5280 §4.2.1.10',
  requirement: 'Conforming CAs MUST mark this extension as critical.',
  requirementZh: '符合本规范的 CA 必须将该扩展标记为关键扩展。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(nameConstraints),
  violation: (subject) => unlessCritical(subject, nameConstraints),
}
