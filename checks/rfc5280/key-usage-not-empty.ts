/** At least one use of the key is stated (RFC 5280 §4.2.1.3). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const keyUsageNotEmpty: Check = {
  id: 'rfc5280/key-usage-not-empty',
  citation: 'RFC 5280 §4.2.1.3',
  requirement:
    'When the keyUsage extension appears in a certificate, at least one of the bits MUST be set to 1.',
  requirementZh: '证书中出现 keyUsage 扩展时，至少一个位必须置为 1。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(keyUsage),
  violation: ({ certificate }) =>
    readExtension(certificate, keyUsage)?.length
      ? undefined
      : found('no bit is set', '未设置任何位'),
}
