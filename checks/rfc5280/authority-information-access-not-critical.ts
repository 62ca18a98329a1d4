/** authorityInfoAccess is not critical (RFC 5280 §4.2.2.1). */
import { type Check, toThoseWith, ifCritical } from '../check.ts'
import { authorityInformationAccess } from '../x509/extensions/authority-information-access.ts'

export const authorityInformationAccessNotCritical: Check = {
  id: 'rfc5280/authority-information-access-not-critical',
  citation: 'RFC 5280 §4.2.2.1',
  requirement: 'Conforming CAs MUST mark this extension as non-critical.',
  requirementZh: '符合本规范的 CA 必须将该扩展标记为非关键扩展。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(authorityInformationAccess),
  violation: (subject) => ifCritical(subject, authorityInformationAccess),
}
