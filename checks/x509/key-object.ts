/** Public keys for node:crypto; by their numbers where they are plain: OpenSSL 3 takes many times longer to decode DER. */
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { PublicKeyInfo } from './public-key.ts'

const rsaEncryption = '1.2.840.113549.1.1.1'
const jwkCurves: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

function ofNumber(value: bigint): string {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url')
}

/** Undefined for whatever is not usual: OpenSSL then judges the bytes themselves. */
function jwkOf({ algorithm, key, facts }: PublicKeyInfo): JsonWebKey | undefined {
  const { kind, modulus, exponent, curve = '', deviations = [] } = facts
  if (deviations.length > 0 || key.unusedBits !== 0) return undefined
  if (kind === 'rsa' && algorithm.oid === rsaEncryption && modulus && exponent && exponent > 0n)
    return { kty: 'RSA', n: ofNumber(modulus), e: ofNumber(exponent) }
  const crv = jwkCurves[curve]
  if (kind !== 'ec' || crv === undefined || facts.bits === undefined || key.bytes[0] !== 4)
    return undefined
  const size = (key.bytes.length - 1) / 2
  const [x, y] = [key.bytes.subarray(1, 1 + size), key.bytes.subarray(1 + size)].map(base64)
  return { kty: 'EC', crv, x: x ?? '', y: y ?? '' }
}

function made(info: PublicKeyInfo): KeyObject | false {
  const jwk = jwkOf(info)
  try {
    return jwk
      ? createPublicKey({ key: jwk, format: 'jwk' })
      : createPublicKey({ key: Buffer.from(info.bytes), format: 'der', type: 'spki' })
  } catch {
    return false
  }
}

const keys = new WeakMap<PublicKeyInfo, KeyObject | false>()

/** The key for node:crypto, made once; false where it does not take it. */
export function keyObjectOf(info: PublicKeyInfo): KeyObject | false {
  const key = keys.get(info) ?? made(info)
  keys.set(info, key)
  return key
}
