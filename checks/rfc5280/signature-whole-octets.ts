/** The signature is a string of whole octets (RFC 5280 §4.1.1.3). */
import { type Check, found, toEvery } from '../check.ts'

export const signatureWholeOctets: Check = {
  id: 'rfc5280/signature-whole-octets',
  citation: 'RFC 5280 §4.1.1.3',
  requirement:
    'This signature value is encoded as a BIT STRING and included in the signature field. (For RSA, DSA, ECDSA and EdDSA the value is a string of octets: no bit is unused.)',
  requirementZh:
    '签名值以 BIT STRING 编码并载于签名字段（RSA、DSA、ECDSA、EdDSA 的签名值为整字节，不应有未用位）。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { signature } }) =>
    signature.unusedBits === 0
      ? undefined
      : found(`${signature.unusedBits} bits are unused`, `有 ${signature.unusedBits} 个未用位`),
}
