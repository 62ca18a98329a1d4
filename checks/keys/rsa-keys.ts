/** RSA keys as checks of their modulus see them. */
import { CannotTell, found } from '../check.ts'
import type { Subject } from '../subject.ts'

/** For checks of RSA keys whose modulus can be read. */
export const toRsaKeys = {
  applies: ({ certificate }: Subject) => certificate.publicKey.facts.modulus !== undefined,
  otherwise: found('Not an RSA key that can be read', '非可读取的 RSA 密钥'),
} as const

/** OpenSSL takes no longer ones; arithmetic on them would hold up everything else. */
const most = 16_384

/** Throws CannotTell where the modulus is too long for arithmetic on it. */
export function modulusOf({ certificate }: Subject): bigint {
  const { modulus = 0n, bits = 0 } = certificate.publicKey.facts
  if (bits > most)
    throw new CannotTell(
      found(`a modulus of ${bits} bits is not searched`, `模数长达 ${bits} 位，不予检索`),
    )
  return modulus
}
