/**
 * Verifies SM2 signatures with SM3 (GB/T 32918.2 §7). The arithmetic is OpenSSL's: node:crypto cannot be told the
 * identifier, but it verifies over the hash of whatever is put before the message, and Z is a hash put before it.
 */
import { createPublicKey, createVerify, getHashes, type KeyObject } from 'node:crypto'
import type { BitString } from '../der/expect.ts'
import type { PublicKeyInfo } from '../x509/public-key.ts'
import { identityHash, usualIdentifier } from './identified.ts'
import { isSignatureValue } from './signature-value.ts'

interface Key {
  readonly key: KeyObject
  /** x ‖ y */
  readonly coordinates: Uint8Array
  /** Z of the usual identifier. */
  readonly identity: Buffer
}

/** SubjectPublicKeyInfo of id-ecPublicKey and the curve 1.2.156.10197.1.301, up to the point. */
const beforePoint = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex')

function keyAt(point: Uint8Array): Key | false {
  try {
    const info = Buffer.concat([beforePoint, point])
    const coordinates = point.subarray(1)
    const key = createPublicKey({ key: info, format: 'der', type: 'spki' })
    return { key, coordinates, identity: identityHash(usualIdentifier, coordinates) }
  } catch {
    return false
  }
}

/** A point that every build of OpenSSL with SM2 takes: the base point. */
const basePoint = Buffer.from(
  '0432c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
  'hex',
)
let supported: boolean | undefined
const isSupported = () => (supported ??= getHashes().includes('sm3') && keyAt(basePoint) !== false)

const keys = new WeakMap<PublicKeyInfo, Key | false>()

/** False for a point that is not on the curve, or not in the uncompressed form that GM/T 0009-2012 §7.1 asks for. */
function keyOf(info: PublicKeyInfo): Key | false {
  const known = keys.get(info)
  if (known !== undefined) return known
  const { bytes } = info.key
  const key = bytes[0] === 4 && bytes.length === 65 && keyAt(bytes)
  keys.set(info, key)
  return key
}

export interface Sm2Signed {
  readonly data: Uint8Array
  readonly signature: BitString
}

const verifies = ({ data, signature }: Sm2Signed, { key }: Key, before: Uint8Array) =>
  createVerify('sm3').update(before).update(data).verify(key, signature.bytes)

/** Whether the signature verifies with Z of the usual identifier. */
export function verifySm2(
  signed: Sm2Signed,
  signer: PublicKeyInfo,
): 'valid' | 'invalid' | 'unsupported' {
  if (!isSupported()) return 'unsupported'
  const { unusedBits, bytes } = signed.signature
  const key = keyOf(signer)
  if (!key || unusedBits !== 0 || !isSignatureValue(bytes)) return 'invalid'
  return verifies(signed, key, key.identity) ? 'valid' : 'invalid'
}

/** How a signature that is not valid was made: over Z of no identifier, over the message alone, or in none of these ways. */
export type Sm2Flaw = 'signature-value' | 'empty-identifier' | 'without-identity' | 'none-known'

/** What is wrong with a signature that does not verify, as far as that can be found out. */
export function sm2Flaw(signed: Sm2Signed, signer: PublicKeyInfo): Sm2Flaw {
  const key = isSupported() && keyOf(signer)
  if (!isSignatureValue(signed.signature.bytes)) return 'signature-value'
  if (!key) return 'none-known'
  const nothing = new Uint8Array()
  if (verifies(signed, key, identityHash(nothing, key.coordinates))) return 'empty-identifier'
  return verifies(signed, key, nothing) ? 'without-identity' : 'none-known'
}
