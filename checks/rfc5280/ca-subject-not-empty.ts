/** A CA is named (RFC 5280 §4.1.2.6). */
import { toAuthorities, type Check } from '../check.ts'

export const caSubjectNotEmpty: Check = {
  id: 'rfc5280/ca-subject-not-empty',
  citation: 'RFC 5280 §4.1.2.6',
  requirement:
    'If the subject is a CA […], then the subject field MUST be populated with a non-empty distinguished name matching the contents of the issuer field (Section 4.1.2.4) in all certificates issued by the subject CA.',
  requirementZh:
    '主体为 CA 的，主体字段必须填写非空的可辨别名称，并与该 CA 签发的所有证书的颁发者字段一致。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toAuthorities,
  violation: ({ certificate }) =>
    certificate.subject.rdns.length > 0
      ? undefined
      : { en: 'subject is an empty name', 'zh-CN': '主体名称为空' },
}
