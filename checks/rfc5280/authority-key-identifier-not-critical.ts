/** authorityKeyIdentifier is not critical (RFC 5280 §4.2.1.1). */
import { type Check, toThoseWith, ifCritical } from '../check.ts'
import { authorityKeyIdentifier } from '../x509/extensions/authority-key-identifier.ts'

export const authorityKeyIdentifierNotCritical: Check = {
  id: 'rfc5280/authority-key-identifier-not-critical',
  citation: 'RFC 5280 §4.2.1.1',
  requirement: 'Conforming CAs MUST mark this extension as non-critical.',
  requirementZh: '符合本规范的 CA 必须将该扩展标记为非关键扩展。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(authorityKeyIdentifier),
  violation: (subject) => ifCritical(subject, authorityKeyIdentifier),
}
