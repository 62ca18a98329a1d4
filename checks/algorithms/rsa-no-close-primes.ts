/** An RSA modulus does not fall to Fermat's method (CA/Browser Forum BR §6.1.1.3; CVE-2022-26320). */
import { found, type Check } from '../check.ts'
import { factorsByFermat } from '../keys/fermat.ts'
import { modulusOf, toRsaKeys } from '../keys/rsa-keys.ts'

export const rsaNoClosePrimes: Check = {
  id: 'algorithms/rsa-no-close-primes',
  citation: 'CA/Browser Forum BR §6.1.1.3',
  requirement:
    'In the case of Close Primes vulnerability, the CA SHALL reject weak keys which can be factored within 100 rounds using Fermat’s factorization method.',
  requirementZh: '对于相近素数漏洞，凡用费马分解法在 100 轮内可分解的弱密钥，CA 应予拒绝。',
  level: 'must',
  severity: 'block',
  effective: '2024-11-15',
  judgedAt: 'filing',
  ...toRsaKeys,
  violation: (subject) =>
    factorsByFermat(modulusOf(subject))
      ? found(
          'Fermat’s method factors the modulus: its primes are too close',
          '模数可用费马法分解：两素数过于接近',
        )
      : undefined,
}
