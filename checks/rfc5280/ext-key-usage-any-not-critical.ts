/** extKeyUsage is not critical where it allows any purpose (RFC 5280 §4.2.1.12). */
import { type Check, ifCritical } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { extKeyUsage } from '../x509/extensions/ext-key-usage.ts'

export const extKeyUsageAnyNotCritical: Check = {
  id: 'rfc5280/ext-key-usage-any-not-critical',
  citation: 'RFC 5280 §4.2.1.12',
  requirement:
    'Conforming CAs SHOULD NOT mark this extension as critical if the anyExtendedKeyUsage KeyPurposeId is present.',
  requirementZh: '存在 anyExtendedKeyUsage 时，符合本规范的 CA 不应当将该扩展标记为关键扩展。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    readExtension(certificate, extKeyUsage)?.includes('2.5.29.37.0') === true,
  otherwise: { en: 'No anyExtendedKeyUsage', 'zh-CN': '无 anyExtendedKeyUsage' },
  violation: (subject) => ifCritical(subject, extKeyUsage),
}
