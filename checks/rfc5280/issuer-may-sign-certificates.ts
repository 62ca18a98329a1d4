/** The issuer is a CA that may sign certificates (RFC 5280 §6.1.4 (k), (n)). */
import { type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const issuerMaySignCertificates: Check = {
  id: 'rfc5280/issuer-may-sign-certificates',
  citation: 'RFC 5280 §6.1.4 (k), (n)',
  requirement:
    '(k) If certificate i is a version 3 certificate, verify that the basicConstraints extension is present and that cA is set to TRUE. […] (n) If a key usage extension is present, verify that the keyCertSign bit is set.',
  requirementZh:
    '（k）证书 i 为第 3 版证书的，验证 basicConstraints 扩展存在且 cA 为 TRUE。（n）存在 keyUsage 扩展的，验证 keyCertSign 位已设置。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ issuer }) => issuer !== undefined,
  otherwise: { en: 'Issuer not filed', 'zh-CN': '未提交颁发者证书' },
  violation: ({ issuer }) => {
    if (!issuer) return undefined
    if (!readExtension(issuer.certificate, basicConstraints)?.ca)
      return { en: 'the issuer is no CA', 'zh-CN': '颁发者不是 CA' }
    const usages = readExtension(issuer.certificate, keyUsage)
    return !usages || usages.includes('keyCertSign')
      ? undefined
      : { en: 'the issuer lacks keyCertSign', 'zh-CN': '颁发者证书未设置 keyCertSign' }
  },
}
