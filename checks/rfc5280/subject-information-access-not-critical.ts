/** subjectInfoAccess is not critical (RFC 5280 §4.2.2.2). */
import { type Check, toThoseWith, ifCritical } from '../check.ts'
import { subjectInformationAccess } from '../x509/extensions/subject-information-access.ts'

export const subjectInformationAccessNotCritical: Check = {
  id: 'rfc5280/subject-information-access-not-critical',
  citation: 'RFC 5280 §4.2.2.2',
  requirement: 'Conforming CAs MUST mark this extension as non-critical.',
  requirementZh: '符合本规范的 CA 必须将该扩展标记为非关键扩展。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(subjectInformationAccess),
  violation: (subject) => ifCritical(subject, subjectInformationAccess),
}
