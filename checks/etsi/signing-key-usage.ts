/** The key of a signatory may sign (ETSI EN 319 412-2 §4.3.2). */
import { toHolders, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const signingKeyUsage: Check = {
  id: 'etsi/signing-key-usage',
  citation: 'ETSI EN 319 412-2 §4.3.2',
  requirement:
    'The key usage extension shall be present and shall contain one (and only one) of the key usage settings defined in table 1 (A, B, C, D, E or F).',
  requirementZh: '应包含密钥用途扩展，且应为表 1 所列密钥用途组合（A、B、C、D、E 或 F）之一。',
  level: 'must',
  severity: 'block',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toHolders,
  violation: ({ certificate }) => {
    const usages = readExtension(certificate, keyUsage)
    if (!usages) return { en: 'keyUsage is absent', 'zh-CN': '缺少 keyUsage 扩展' }
    if (usages.includes('digitalSignature') || usages.includes('contentCommitment'))
      return undefined
    return {
      en: `keyUsage is ${usages.join(', ') || 'empty'}: the key may not sign`,
      'zh-CN': `keyUsage 为 ${usages.join('、') || '空'}：该密钥不得用于签名`,
    }
  },
}
