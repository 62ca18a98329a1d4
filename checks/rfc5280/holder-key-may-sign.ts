/** The key of a signatory may sign (RFC 5280 §4.2.1.3). */
import { toHolders, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const holderKeyMaySign: Check = {
  id: 'rfc5280/holder-key-may-sign',
  citation: 'RFC 5280 §4.2.1.3',
  requirement:
    'The digitalSignature bit is asserted when the subject public key is used for verifying digital signatures, other than signatures on certificates (bit 5) and CRLs (bit 6) […]. The nonRepudiation bit is asserted when the subject public key is used to verify digital signatures, other than signatures on certificates (bit 5) and CRLs (bit 6), used to provide a non-repudiation service […].',
  requirementZh:
    '主体公钥用于验证证书（第 5 位）和 CRL（第 6 位）签名以外的数字签名的，设置 digitalSignature 位；用于验证此类签名以提供抗抵赖服务的，设置 nonRepudiation（contentCommitment）位。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
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
