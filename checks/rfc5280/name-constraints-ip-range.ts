/** A constraint on addresses is an address with a mask (RFC 5280 §4.2.1.10). */
import { type Check, found } from '../check.ts'
import { isRange } from '../path/name-forms.ts'
import { subtreesOf } from '../x509/extensions/name-constraints.ts'

export const nameConstraintsIpRange: Check = {
  id: 'rfc5280/name-constraints-ip-range',
  citation: 'RFC 5280 §4.2.1.10',
  requirement:
    'For IPv4 addresses, the iPAddress field of GeneralName MUST contain eight (8) octets, encoded in the style of RFC 4632 (CIDR) to represent an address range. For IPv6 addresses, the iPAddress field MUST contain 32 octets similarly encoded.',
  requirementZh:
    '对于 IPv4 地址，GeneralName 的 iPAddress 字段必须包含 8 个字节，按 RFC 4632（CIDR）方式编码以表示地址范围；对于 IPv6 地址，必须包含以类似方式编码的 32 个字节。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    subtreesOf(certificate).some(({ base }) => base.form === 'iPAddress'),
  otherwise: { en: 'No constraint on addresses', 'zh-CN': '无地址限制' },
  violation: ({ certificate }) =>
    subtreesOf(certificate).every(({ base }) => base.form !== 'iPAddress' || isRange(base.octets))
      ? undefined
      : found('a range is not an address with a mask', '某范围不是地址加掩码'),
}
