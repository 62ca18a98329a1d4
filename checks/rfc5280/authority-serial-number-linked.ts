/** A serial number that identifies the issuer's certificate is the right one (RFC 5280 §4.2.1.1). */
import { type Check, found } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { authorityKeyIdentifier } from '../x509/extensions/authority-key-identifier.ts'

export const authoritySerialNumberLinked: Check = {
  id: 'rfc5280/authority-serial-number-linked',
  citation: 'RFC 5280 §4.2.1.1',
  requirement:
    "The identification MAY be based on either the key identifier (the subject key identifier in the issuer's certificate) or the issuer name and serial number.",
  requirementZh:
    '标识可基于密钥标识符（颁发者证书中的主体密钥标识符），也可基于颁发者名称和序列号。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate, issuer }) =>
    issuer !== undefined &&
    readExtension(certificate, authorityKeyIdentifier)?.serialNumber !== undefined,
  otherwise: {
    en: 'Issuer not filed, or no serial number stated',
    'zh-CN': '未提交颁发者证书，或未载明序列号',
  },
  violation: ({ certificate, issuer }) => {
    const stated = readExtension(certificate, authorityKeyIdentifier)?.serialNumber
    return stated === issuer?.certificate.serialNumber
      ? undefined
      : found(
          'the filed certificate of the issuer has another serial number',
          '所提交的颁发者证书序列号与此不同',
        )
  },
}
