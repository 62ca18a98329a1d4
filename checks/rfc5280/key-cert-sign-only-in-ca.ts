/** Only a CA may hold a key that signs certificates (RFC 5280 §4.2.1.3). */
import { toHolders, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const keyCertSignOnlyInCa: Check = {
  id: 'rfc5280/key-cert-sign-only-in-ca',
  citation: 'RFC 5280 §4.2.1.3',
  requirement:
    'If the keyCertSign bit is asserted, then the cA bit in the basic constraints extension (Section 4.2.1.9) MUST also be asserted.',
  requirementZh:
    '设置了 keyCertSign 位的，basicConstraints 扩展（第 4.2.1.9 节）中的 cA 也必须设置。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toHolders,
  violation: ({ certificate }) => {
    const signs = readExtension(certificate, keyUsage)?.includes('keyCertSign')
    if (!signs || readExtension(certificate, basicConstraints)?.ca) return undefined
    return { en: 'keyCertSign without cA', 'zh-CN': '设置了 keyCertSign 但未设置 cA' }
  },
}
