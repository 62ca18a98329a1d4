/** The issuer of a list may sign lists (RFC 5280 §6.3.3 (f)). */
import { found, type ListCheck } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const issuerMaySignLists: ListCheck = {
  id: 'rfc5280-crl/issuer-may-sign-lists',
  citation: 'RFC 5280 §6.3.3 (f)',
  requirement:
    'If a key usage extension is present in the CRL issuer’s certificate, verify that the cRLSign bit is set.',
  requirementZh: 'CRL 颁发者证书含有密钥用途扩展的，应验证其 cRLSign 位已置位。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'filing',
  applies: ({ issuer }) => issuer !== undefined,
  otherwise: found('Its issuer is not filed', '未提交其颁发者的证书'),
  violation: ({ issuer }) => {
    const usages = issuer && readExtension(issuer.certificate, keyUsage)
    return !usages || usages.includes('cRLSign')
      ? undefined
      : found(`keyUsage is ${usages.join(', ')}`, `keyUsage 为 ${usages.join('、')}`)
  },
}
