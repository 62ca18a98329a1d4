/** The uses of a key are one of the settings for signatories (ETSI EN 319 412-2 §4.3.2). */
import { toHolders, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { keyUsage, type KeyUsage } from '../x509/extensions/key-usage.ts'

/** Table 1, types A to F. */
const settings: readonly (readonly KeyUsage[])[] = [
  ['contentCommitment'],
  ['digitalSignature', 'contentCommitment'],
  ['digitalSignature'],
  ['digitalSignature', 'keyEncipherment'],
  ['digitalSignature', 'keyAgreement'],
  ['keyEncipherment'],
  ['keyAgreement'],
  ['digitalSignature', 'contentCommitment', 'keyEncipherment'],
  ['digitalSignature', 'contentCommitment', 'keyAgreement'],
]
const known = new Set(settings.map((setting) => setting.join()))

export const keyUsageSetting: Check = {
  id: 'etsi/key-usage-setting',
  citation: 'ETSI EN 319 412-2 §4.3.2',
  requirement:
    'The key usage extension shall be present and shall contain one (and only one) of the key usage settings defined in table 1 (A, B, C, D, E or F).',
  requirementZh: '应包含密钥用途扩展，且应为表 1 所列密钥用途组合（A、B、C、D、E 或 F）之一。',
  level: 'must',
  severity: 'major',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toHolders,
  violation: ({ certificate }) => {
    const usages = readExtension(certificate, keyUsage)
    if (!usages) return { en: 'keyUsage is absent', 'zh-CN': '缺少 keyUsage 扩展' }
    if (known.has(usages.join())) return undefined
    return {
      en: `keyUsage is ${usages.join(', ') || 'empty'}`,
      'zh-CN': `keyUsage 为 ${usages.join('、') || '空'}`,
    }
  },
}
