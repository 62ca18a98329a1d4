/** An RSA modulus has no small factors (CA/Browser Forum BR §6.1.6). */
import { found, type Check } from '../check.ts'
import { modulusOf, toRsaKeys } from '../keys/rsa-keys.ts'
import { smallestFactor } from '../keys/small-primes.ts'

export const rsaNoSmallFactor: Check = {
  id: 'algorithms/rsa-no-small-factor',
  citation: 'CA/Browser Forum BR §6.1.6',
  requirement:
    'The modulus SHOULD also have the following characteristics: an odd number, not the power of a prime, and have no factors smaller than 752.',
  requirementZh: '模数宜为奇数，不为素数的幂，且不含小于 752 的因子。',
  level: 'should',
  severity: 'major',
  effective: '2014-01-01',
  judgedAt: 'filing',
  ...toRsaKeys,
  violation: (subject) => {
    const factor = smallestFactor(modulusOf(subject))
    return factor === undefined
      ? undefined
      : found(`the modulus is divisible by ${factor}`, `模数可被 ${factor} 整除`)
  },
}
