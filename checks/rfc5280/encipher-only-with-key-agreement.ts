/** encipherOnly and decipherOnly come with keyAgreement (RFC 5280 §4.2.1.3). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const encipherOnlyWithKeyAgreement: Check = {
  id: 'rfc5280/encipher-only-with-key-agreement',
  citation: 'RFC 5280 §4.2.1.3',
  requirement:
    'The meaning of the encipherOnly bit is undefined in the absence of the keyAgreement bit. […] The meaning of the decipherOnly bit is undefined in the absence of the keyAgreement bit.',
  requirementZh: '未设置 keyAgreement 位时，encipherOnly 位、decipherOnly 位的含义未定义。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(keyUsage),
  violation: ({ certificate }) => {
    const usages = readExtension(certificate, keyUsage) ?? []
    const narrows = usages.includes('encipherOnly') || usages.includes('decipherOnly')
    return narrows && !usages.includes('keyAgreement')
      ? found(`keyUsage is ${usages.join(', ')}`, `keyUsage 为 ${usages.join('、')}`)
      : undefined
  },
}
