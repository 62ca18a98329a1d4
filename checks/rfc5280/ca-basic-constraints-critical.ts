/** basicConstraints of a CA is critical (RFC 5280 §4.2.1.9). */
import { type Check } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'

export const caBasicConstraintsCritical: Check = {
  id: 'rfc5280/ca-basic-constraints-critical',
  citation: 'RFC 5280 §4.2.1.9',
  requirement: 'Conforming CAs […] MUST mark the extension as critical in such certificates.',
  requirementZh: '符合本规范的 CA 必须在此类证书中将该扩展标记为关键扩展。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate, role }) =>
    role === 'ca' && extensionOf(certificate, basicConstraints.oid) !== undefined,
  otherwise: {
    en: 'Not a CA certificate with basicConstraints',
    'zh-CN': '不是含 basicConstraints 的 CA 证书',
  },
  violation: ({ certificate }) =>
    extensionOf(certificate, basicConstraints.oid)?.critical
      ? undefined
      : { en: 'basicConstraints is not critical', 'zh-CN': 'basicConstraints 未标记为关键扩展' },
}
