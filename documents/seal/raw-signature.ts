/** An ECDSA signature as JWS and XMLDSig write it, from the DER that signers answer. */
import { readDer } from '../../checks/der/read.ts'
import type { Signer } from './signer.ts'

/** Octets of each of the two numbers of a signature; absent for RSA. */
const sizes: Readonly<Partial<Record<Signer['algorithm'], number>>> = {
  'ecdsa-sha256': 32,
  'ecdsa-sha384': 48,
}

/** "r, then s, each as long as the order" (RFC 7518 §3.4, XMLDSig 1.1 §6.4.3); an RSA signature as it is. */
export function rawSignature(signature: Buffer, algorithm: Signer['algorithm']): Buffer {
  const size = sizes[algorithm]
  if (size === undefined) return signature
  const numbers = readDer(signature).element?.children ?? []
  if (numbers.length !== 2)
    throw new TypeError(`expected a signature of two numbers, got ${numbers.length}`)
  return Buffer.concat(
    numbers.map(({ content }) => {
      // A positive INTEGER may begin with one octet of zero.
      const digits = content.subarray(Math.max(0, content.length - size))
      return Buffer.concat([Buffer.alloc(size - digits.length), digits])
    }),
  )
}
