/** policyMappings is critical (RFC 5280 §4.2.1.5). */
import { type Check, toThoseWith, unlessCritical } from '../check.ts'
import { policyMappings } from '../x509/extensions/policy-mappings.ts'

export const policyMappingsCritical: Check = {
  id: 'rfc5280/policy-mappings-critical',
  citation: 'RFC 5280 §4.2.1.5',
  requirement: 'Conforming CAs SHOULD mark this extension as critical.',
  requirementZh: '符合本规范的 CA 应当将该扩展标记为关键扩展。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(policyMappings),
  violation: (subject) => unlessCritical(subject, policyMappings),
}
