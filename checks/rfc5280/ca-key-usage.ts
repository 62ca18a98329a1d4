/** The key of a CA may sign certificates (RFC 5280 §4.2.1.3). */
import { toAuthorities, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const caKeyUsage: Check = {
  id: 'rfc5280/ca-key-usage',
  citation: 'RFC 5280 §4.2.1.3',
  requirement:
    'Conforming CAs MUST include this extension in certificates that contain public keys that are used to validate digital signatures on other public key certificates or CRLs.',
  requirementZh:
    '公钥用于验证其他公钥证书或 CRL 的数字签名的，符合本规范的 CA 必须在该证书中包含该扩展。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toAuthorities,
  violation: ({ certificate }) => {
    const usages = readExtension(certificate, keyUsage)
    if (!usages) return { en: 'keyUsage is absent', 'zh-CN': '缺少 keyUsage 扩展' }
    if (usages.includes('keyCertSign')) return undefined
    return {
      en: `keyUsage is ${usages.join(', ') || 'empty'}, without keyCertSign`,
      'zh-CN': `keyUsage 为 ${usages.join('、') || '空'}，不含 keyCertSign`,
    }
  },
}
