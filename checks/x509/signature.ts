/** Verifies signatures with node:crypto, SM2 through checks/sm2; "not supported" never looks like "wrong" (RFC 5280 §6.1.3 (a)(1)). */
import { constants, getHashes, verify } from 'node:crypto'
import { Unreadable } from '../der/unreadable.ts'
import {
  pssParameters,
  signatureAlgorithm,
  sm2WithSm3,
  type AlgorithmIdentifier,
  type KeyFamily,
} from './algorithm.ts'
import type { Certificate } from './certificate.ts'
import type { BitString } from '../der/expect.ts'
import { describeFlaw } from '../sm2/describe-flaw.ts'
import { sm2Flaw, verifySm2 } from '../sm2/verify.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { keyObjectOf } from './key-object.ts'
import type { KeyKind, PublicKeyInfo } from './public-key.ts'

export type SignatureVerdict = 'valid' | 'invalid' | 'unsupported'

const keyKinds: Record<KeyFamily, KeyKind> = {
  rsa: 'rsa',
  'rsa-pss': 'rsa',
  ec: 'ec',
  dsa: 'dsa',
  ed25519: 'ed25519',
  ed448: 'ed448',
  sm2: 'sm2',
}

const hashes = new Set(getHashes().map((name) => name.toLowerCase()))

const sameBytes = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

/** How node:crypto is to verify: padding and salt of RSASSA-PSS; false where OpenSSL cannot. */
function options(identifier: AlgorithmIdentifier, family: KeyFamily) {
  if (family !== 'rsa-pss') return {}
  const { hash, mgfHash, saltLength } = pssParameters(identifier)
  if (hash !== mgfHash) return false
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }
}

export interface Signed {
  readonly data: Uint8Array
  readonly algorithm: AlgorithmIdentifier
  readonly signature: BitString
}

function verdict({ data, algorithm, signature }: Signed, signer: PublicKeyInfo): SignatureVerdict {
  const known = signatureAlgorithm(algorithm)
  if (!known || (known.family === 'rsa-pss' && !known.hash)) return 'unsupported'
  const { kind } = signer.facts
  if (kind !== 'unknown' && kind !== keyKinds[known.family]) return 'invalid'
  if (known.family === 'sm2') return verifySm2({ data, signature }, signer)
  if (known.hash && !hashes.has(known.hash)) return 'unsupported'
  const key = keyObjectOf(signer)
  const how = options(algorithm, known.family)
  if (!key || !how || signature.unusedBits !== 0) return key && how ? 'invalid' : 'unsupported'
  return verify(known.hash, data, { key, ...how }, signature.bytes) ? 'valid' : 'invalid'
}

/** Verifies signed data under a public key. Never throws. */
export function verifySignature(signed: Signed, signer: PublicKeyInfo): SignatureVerdict {
  try {
    return verdict(signed, signer)
  } catch (error) {
    // Malformed PSS parameters make a signature wrong; what OpenSSL refuses to try is not supported.
    return error instanceof Unreadable ? 'invalid' : 'unsupported'
  }
}

/** More about a signature that is invalid, where more is known; tells SM2 signatures made in another way apart. */
export function invalidBecause(signed: Signed, signer: PublicKeyInfo): Bilingual | undefined {
  const isSm2 = signed.algorithm.oid === sm2WithSm3 && signer.facts.kind === 'sm2'
  return isSm2 ? describeFlaw(sm2Flaw(signed, signer)) : undefined
}

/** Verifies a certificate under its issuer's key; differing inner and outer algorithms are invalid, as in OpenSSL. */
export function verifyCertificate(certificate: Certificate, issuer: Certificate): SignatureVerdict {
  const { innerSignatureAlgorithm: inner, outerSignatureAlgorithm: algorithm } = certificate
  if (!sameBytes(inner.bytes, algorithm.bytes)) return 'invalid'
  const { tbs: data, signature } = certificate
  return verifySignature({ data, algorithm, signature }, issuer.publicKey)
}
