/** The key of a CA has an identifier (RFC 5280 §4.2.1.2). */
import { toAuthorities, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { subjectKeyIdentifier } from '../x509/extensions/subject-key-identifier.ts'

export const caSubjectKeyIdentifier: Check = {
  id: 'rfc5280/ca-subject-key-identifier',
  citation: 'RFC 5280 §4.2.1.2',
  requirement:
    'To facilitate certification path construction, this extension MUST appear in all conforming CA certificates, that is, all certificates including the basic constraints extension (Section 4.2.1.9) where the value of cA is TRUE.',
  requirementZh:
    '为便于构建证书路径，所有符合本规范的 CA 证书，即 basicConstraints 扩展（第 4.2.1.9 节）中 cA 为 TRUE 的所有证书，必须包含该扩展。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toAuthorities,
  violation: ({ certificate }) =>
    readExtension(certificate, subjectKeyIdentifier)
      ? undefined
      : { en: 'subjectKeyIdentifier is absent', 'zh-CN': '缺少 subjectKeyIdentifier 扩展' },
}
