/** The length of an RSA modulus is a multiple of 8 bits (CA/Browser Forum BR §6.1.5). */
import { found, type Check } from '../check.ts'
import { toRsaKeys } from '../keys/rsa-keys.ts'

export const rsaModulusWholeOctets: Check = {
  id: 'algorithms/rsa-modulus-whole-octets',
  citation: 'CA/Browser Forum BR §6.1.5',
  requirement:
    'If the key pair is RSA, then the CA SHALL: Ensure that the modulus size, in bits, is evenly divisible by 8.',
  requirementZh: '密钥对为 RSA 的，CA 应确保模数的位数能被 8 整除。',
  level: 'must',
  severity: 'minor',
  effective: '2014-01-01',
  judgedAt: 'filing',
  ...toRsaKeys,
  violation: ({ certificate }) => {
    const { bits = 0 } = certificate.publicKey.facts
    return bits % 8 === 0
      ? undefined
      : found(`the modulus has ${bits} bits`, `模数长度为 ${bits} 位`)
  },
}
