/** RSA exponents are odd and above 2^16 (FIPS 186-5 §A.1.1). */
import { type Check } from '../check.ts'

export const rsaExponent: Check = {
  id: 'algorithms/rsa-exponent',
  citation: 'FIPS 186-5 §A.1.1',
  requirement: 'The exponent e shall be an odd positive integer such that 2^16 < e < 2^256.',
  requirementZh: '指数 e 应为满足 2^16 < e < 2^256 的正奇数。',
  level: 'must',
  severity: 'major',
  effective: '2014-01-01',
  judgedAt: 'filing',
  applies: ({ certificate }) => certificate.publicKey.facts.kind === 'rsa',
  otherwise: { en: 'Not an RSA key', 'zh-CN': '非 RSA 密钥' },
  violation: ({ certificate }) => {
    const { exponent = 0n } = certificate.publicKey.facts
    const isDue = exponent % 2n === 1n && exponent > 1n << 16n && exponent < 1n << 256n
    const shown =
      exponent < 1n << 64n ? String(exponent) : `0x${exponent.toString(16).slice(0, 80)}`
    return isDue ? undefined : { en: `the exponent is ${shown}`, 'zh-CN': `指数为 ${shown}` }
  },
}
