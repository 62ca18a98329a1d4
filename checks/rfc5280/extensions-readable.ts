/** Extensions have the syntax of their type (RFC 5280 §4.2). */
import { toEvery, type Check } from '../check.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { Unreadable } from '../der/unreadable.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readExtension, type Decoder } from '../x509/extension.ts'
import { decoders } from '../x509/extensions/known.ts'

function faultOf(certificate: Certificate, decoder: Decoder<unknown>): Bilingual | undefined {
  try {
    readExtension(certificate, decoder)
    return undefined
  } catch (error) {
    if (error instanceof Unreadable) return error.text
    throw error
  }
}

export const extensionsReadable: Check = {
  id: 'rfc5280/extensions-readable',
  citation: 'RFC 5280 §4.2',
  requirement:
    'Each extension includes an OID and an ASN.1 structure. When an extension appears in a certificate, the OID appears as the field extnID and the corresponding ASN.1 DER encoded structure is the value of the octet string extnValue.',
  requirementZh:
    '每个扩展包含一个 OID 和一个 ASN.1 结构：OID 置于 extnID 字段，相应的 ASN.1 DER 编码结构为 extnValue 的值。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate }) =>
    decoders.flatMap((decoder) => faultOf(certificate, decoder) ?? [])[0],
}
