/** Where the subject is empty, alternative names are there and critical (RFC 5280 §4.1.2.6). */
import { found, unlessCritical, type Check } from '../check.ts'
import { subjectAltName } from '../x509/extensions/subject-alt-name.ts'

export const alternativeNamesCriticalWithoutSubject: Check = {
  id: 'rfc5280/alternative-names-critical-without-subject',
  citation: 'RFC 5280 §4.1.2.6',
  requirement:
    'If subject naming information is present only in the subjectAltName extension, then the subject name MUST be an empty sequence and the subjectAltName extension MUST be critical.',
  requirementZh:
    '主体命名信息仅见于 subjectAltName 扩展的，主体名称必须为空序列，且 subjectAltName 扩展必须为关键。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => certificate.subject.rdns.length === 0,
  otherwise: found('The subject is not empty', '主体名称非空'),
  violation: (subject) => unlessCritical(subject, subjectAltName),
}
