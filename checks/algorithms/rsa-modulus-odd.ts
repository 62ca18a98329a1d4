/** An RSA modulus is a product of odd primes (RFC 8017 §3.1). */
import { found, type Check } from '../check.ts'
import { toRsaKeys } from '../keys/rsa-keys.ts'

export const rsaModulusOdd: Check = {
  id: 'algorithms/rsa-modulus-odd',
  citation: 'RFC 8017 §3.1',
  requirement: 'In a valid RSA public key, the RSA modulus n is a product of u distinct odd primes',
  requirementZh: '有效的 RSA 公钥中，模数 n 是 u 个互不相同的奇素数之积。',
  level: 'must',
  severity: 'block',
  effective: '2016-11-01',
  judgedAt: 'filing',
  ...toRsaKeys,
  violation: ({ certificate }) => {
    const { modulus = 0n } = certificate.publicKey.facts
    return modulus % 2n === 1n ? undefined : found('the modulus is even', '模数为偶数')
  },
}
