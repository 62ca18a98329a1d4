/** Certificates of holders identify their key (RFC 5280 §4.2.1.2). */
import { type Check, found, toHolders } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { subjectKeyIdentifier } from '../x509/extensions/subject-key-identifier.ts'

export const holderSubjectKeyIdentifier: Check = {
  id: 'rfc5280/holder-subject-key-identifier',
  citation: 'RFC 5280 §4.2.1.2',
  requirement:
    'To assist applications in identifying the appropriate end entity certificate, this extension SHOULD be included in all end entity certificates.',
  requirementZh: '为便于应用识别相应的终端实体证书，所有终端实体证书应当包含该扩展。',
  level: 'should',
  severity: 'info',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toHolders,
  violation: ({ certificate }) =>
    extensionOf(certificate, subjectKeyIdentifier.oid)
      ? undefined
      : found('subjectKeyIdentifier is absent', '缺少 subjectKeyIdentifier 扩展'),
}
