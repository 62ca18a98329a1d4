/** The RSA keys of CA certificates issued from 2026 have 3,072 bits (ETSI TS 119 312; this service's policy). */
import { found, type Check } from '../check.ts'
import { toRsaKeys } from '../keys/rsa-keys.ts'

export const caRsaModulus3072Bits: Check = {
  id: 'algorithms/ca-rsa-modulus-3072-bits',
  citation: 'ETSI TS 119 312 V1.5.1, RSA',
  clauseSeen: false,
  requirement: 'New RSA keys of CAs have at least 3,000 bits from 2026 on; in practice 3,072.',
  requirementZh: '自 2026 年起，CA 新启用的 RSA 密钥宜至少为 3000 位，实际为 3072 位。',
  level: 'should',
  severity: 'major',
  effective: '2026-01-01',
  judgedAt: 'issue',
  applies: (subject) =>
    subject.role === 'ca' &&
    toRsaKeys.applies(subject) &&
    subject.issued.slice(0, 10) >= subject.limits.largeRsaForAuthoritiesFrom,
  otherwise: found('Not a recent CA certificate with an RSA key', '非近期签发的 RSA 密钥 CA 证书'),
  violation: ({ certificate }) => {
    const { bits = 0 } = certificate.publicKey.facts
    return bits >= 3072 ? undefined : found(`the modulus has ${bits} bits`, `模数长度为 ${bits} 位`)
  },
}
