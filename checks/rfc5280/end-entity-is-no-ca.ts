/** A certificate of a holder is no CA certificate (RFC 5280 §4.2.1.9). */
import { toHolders, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'

export const endEntityIsNoCa: Check = {
  id: 'rfc5280/end-entity-is-no-ca',
  citation: 'RFC 5280 §4.2.1.9',
  requirement:
    'The cA boolean indicates whether the certified public key may be used to verify certificate signatures.',
  requirementZh: 'cA 布尔值表示所认证的公钥是否可用于验证证书签名。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toHolders,
  violation: ({ certificate }) =>
    readExtension(certificate, basicConstraints)?.ca
      ? { en: 'cA is TRUE in a certificate of a holder', 'zh-CN': '持有人证书中 cA 为 TRUE' }
      : undefined,
}
