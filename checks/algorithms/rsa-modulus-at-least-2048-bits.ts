/** RSA keys have at least 2,048 bits (CA/Browser Forum BR §6.1.5). */
import { type Check } from '../check.ts'

export const rsaModulusAtLeast2048Bits: Check = {
  id: 'algorithms/rsa-modulus-at-least-2048-bits',
  citation: 'CA/Browser Forum BR §6.1.5',
  requirement:
    'If the key pair is RSA, then the CA SHALL: Ensure that the modulus size, when encoded, is at least 2048 bits',
  requirementZh: '密钥对为 RSA 的，CA 应确保编码后的模数长度至少为 2048 位。',
  level: 'must',
  severity: 'block',
  effective: '2014-01-01',
  judgedAt: 'filing',
  applies: ({ certificate }) => certificate.publicKey.facts.kind === 'rsa',
  otherwise: { en: 'Not an RSA key', 'zh-CN': '非 RSA 密钥' },
  violation: ({ certificate }) => {
    const { bits } = certificate.publicKey.facts
    if (bits === undefined) return { en: 'the modulus cannot be read', 'zh-CN': '模数无法读取' }
    return bits >= 2048
      ? undefined
      : { en: `the modulus has ${bits} bits`, 'zh-CN': `模数长度为 ${bits} 位` }
  },
}
