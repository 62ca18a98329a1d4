/** What a key signs with: its kind and size decide. */
import type { KeyObject } from 'node:crypto'
import type { SignatureAlgorithmName } from '../cms/algorithms.ts'

const least = 2048

/** Of a private or public key; throws TypeError for a key that seals are not made with. */
export function algorithmOf(key: KeyObject): SignatureAlgorithmName {
  const { namedCurve: curve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= least) return 'rsa-sha256'
  if (key.asymmetricKeyType === 'ec' && curve === 'prime256v1') return 'ecdsa-sha256'
  if (key.asymmetricKeyType === 'ec' && curve === 'secp384r1') return 'ecdsa-sha384'
  throw new TypeError(
    `expected an RSA key of at least ${least} bits, or P-256 or P-384, got ${key.asymmetricKeyType ?? '?'} ${curve ?? modulusLength}`,
  )
}

/** The digest of an algorithm, as node:crypto names it. */
export const digestOf = (algorithm: SignatureAlgorithmName): 'sha256' | 'sha384' =>
  algorithm === 'ecdsa-sha384' ? 'sha384' : 'sha256'
