/** keyUsage is critical (RFC 5280 §4.2.1.3). */
import { type Check } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const keyUsageCritical: Check = {
  id: 'rfc5280/key-usage-critical',
  citation: 'RFC 5280 §4.2.1.3',
  requirement: 'When present, conforming CAs SHOULD mark this extension as critical.',
  requirementZh: '该扩展存在时，符合本规范的 CA 应当将其标记为关键扩展。',
  level: 'should',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => extensionOf(certificate, keyUsage.oid) !== undefined,
  otherwise: { en: 'No keyUsage', 'zh-CN': '无 keyUsage 扩展' },
  violation: ({ certificate }) =>
    extensionOf(certificate, keyUsage.oid)?.critical
      ? undefined
      : { en: 'keyUsage is not critical', 'zh-CN': 'keyUsage 未标记为关键扩展' },
}
