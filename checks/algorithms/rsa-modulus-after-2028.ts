/** RSA moduli under 3,000 bits are relied on no longer than to the end of 2028 (ETSI TS 119 312). */
import { found, type Check } from '../check.ts'
import { toRsaKeys } from '../keys/rsa-keys.ts'

export const rsaModulusAfter2028: Check = {
  id: 'algorithms/rsa-modulus-after-2028',
  citation: 'ETSI TS 119 312 V1.5.1, RSA',
  clauseSeen: false,
  requirement:
    'RSA moduli of less than 3,000 bits are to be relied on to the end of 2028 at the latest: a certificate that is valid for longer has a longer modulus.',
  requirementZh: '少于 3000 位的 RSA 模数最迟可用至 2028 年底；有效期更长的证书宜采用更长的模数。',
  level: 'should',
  severity: 'major',
  effective: '2026-01-01',
  judgedAt: 'filing',
  ...toRsaKeys,
  violation: ({ certificate, limits }) => {
    const { bits = 0 } = certificate.publicKey.facts
    const until = certificate.validity.notAfter.at.slice(0, 10)
    if (bits >= 3000 || until <= limits.smallRsaUntil) return undefined
    return found(
      `${bits} bits, valid until ${until}, after ${limits.smallRsaUntil}`,
      `模数 ${bits} 位，有效期至 ${until}，晚于 ${limits.smallRsaUntil}`,
    )
  },
}
