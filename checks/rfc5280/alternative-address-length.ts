/** An address among alternative names has 4 or 16 octets (RFC 5280 §4.2.1.6). */
import { found, type Check } from '../check.ts'
import { toAlternativeNames } from '../x509/alternative-names.ts'
import { readExtension } from '../x509/extension.ts'
import { subjectAltName } from '../x509/extensions/subject-alt-name.ts'

export const alternativeAddressLength: Check = {
  id: 'rfc5280/alternative-address-length',
  citation: 'RFC 5280 §4.2.1.6',
  requirement:
    'For IP version 4, as specified in [RFC791], the octet string MUST contain exactly four octets. For IP version 6, as specified in [RFC2460], the octet string MUST contain exactly sixteen octets.',
  requirementZh: 'IPv4 地址的八位位组串必须恰为 4 字节；IPv6 地址的必须恰为 16 字节。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toAlternativeNames,
  violation: ({ certificate }) => {
    const other = readExtension(certificate, subjectAltName)?.find(
      (name) => name.form === 'iPAddress' && name.octets.length !== 4 && name.octets.length !== 16,
    )
    return other && 'octets' in other
      ? found(`it has ${other.octets.length} octets`, `其长度为 ${other.octets.length} 字节`)
      : undefined
  },
}
