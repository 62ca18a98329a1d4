/** A CA certificate says so in basicConstraints (RFC 5280 §4.2.1.9). */
import { toAuthorities, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'

export const caBasicConstraints: Check = {
  id: 'rfc5280/ca-basic-constraints',
  citation: 'RFC 5280 §4.2.1.9',
  requirement:
    'Conforming CAs MUST include this extension in all CA certificates that contain public keys used to validate digital signatures on certificates […].',
  requirementZh: '符合本规范的 CA 必须在所有含有用于验证证书数字签名之公钥的 CA 证书中包含该扩展。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toAuthorities,
  violation: ({ certificate }) => {
    const constraints = readExtension(certificate, basicConstraints)
    if (!constraints)
      return { en: 'basicConstraints is absent', 'zh-CN': '缺少 basicConstraints 扩展' }
    return constraints.ca ? undefined : { en: 'cA is FALSE', 'zh-CN': 'cA 为 FALSE' }
  },
}
