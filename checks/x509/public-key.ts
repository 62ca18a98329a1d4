/** Subject public key info and the facts of the key in it (RFC 5280 §4.1.2.7, RFC 3279, 5480, 8410; GB/T 35276). */
import { bitString, fields, integerOf, oid, type BitString } from '../der/expect.ts'
import { isUniversal, universal, type Element } from '../der/element.ts'
import { readDer } from '../der/read.ts'
import type { Deviation } from '../der/deviation.ts'
import { readAlgorithm, type AlgorithmIdentifier } from './algorithm.ts'

export type KeyKind = 'rsa' | 'ec' | 'ed25519' | 'ed448' | 'dsa' | 'sm2' | 'unknown'

export interface KeyFacts {
  readonly kind: KeyKind
  /** Bits of the modulus or of the field; undefined where the key cannot be read. */
  readonly bits?: number
  readonly modulus?: bigint
  readonly exponent?: bigint
  /** OID of the named curve; absent for explicit parameters. */
  readonly curve?: string
  readonly deviations?: readonly Deviation[]
}

export interface PublicKeyInfo {
  readonly algorithm: AlgorithmIdentifier
  readonly key: BitString
  readonly facts: KeyFacts
  /** DER of the whole structure, as node:crypto imports it. */
  readonly bytes: Uint8Array
}

export const curves: Readonly<Record<string, { name: string; bits: number }>> = {
  '1.2.840.10045.3.1.1': { name: 'P-192', bits: 192 },
  '1.3.132.0.33': { name: 'P-224', bits: 224 },
  '1.2.840.10045.3.1.7': { name: 'P-256', bits: 256 },
  '1.3.132.0.34': { name: 'P-384', bits: 384 },
  '1.3.132.0.35': { name: 'P-521', bits: 521 },
  '1.3.132.0.10': { name: 'secp256k1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.7': { name: 'brainpoolP256r1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.11': { name: 'brainpoolP384r1', bits: 384 },
  '1.3.36.3.3.2.8.1.1.13': { name: 'brainpoolP512r1', bits: 512 },
  '1.2.156.10197.1.301': { name: 'SM2', bits: 256 },
}
const sm2Curve = '1.2.156.10197.1.301'

const bitLength = (value: bigint): number =>
  value > 0n ? value.toString(16).length * 4 - lead(value) : 0
const lead = (value: bigint) => Math.clz32(Number.parseInt(value.toString(16).slice(0, 1), 16)) - 28

function rsaFacts(key: BitString): KeyFacts {
  const { element, deviations } = readDer(key.bytes)
  const parts = element && isUniversal(element, universal.sequence) ? element.children : []
  const [modulus, exponent] = parts
  const isKey = parts.length === 2 && parts.every((part) => isUniversal(part, universal.integer))
  if (!isKey || !modulus || !exponent) return { kind: 'rsa', deviations }
  const value = integerOf(modulus.content)
  const bits = bitLength(value)
  return {
    kind: 'rsa',
    ...(bits > 0 && { bits, modulus: value }),
    exponent: integerOf(exponent.content),
    deviations,
  }
}

/** "The first octet … 04 … uncompressed … 02 or 03 … compressed" (RFC 5480 §2.2). */
function isPoint({ bytes }: BitString, bits: number): boolean {
  const size = Math.ceil(bits / 8)
  const form = bytes[0] ?? 0
  if (form === 4) return bytes.length === 1 + 2 * size
  return (form === 2 || form === 3) && bytes.length === 1 + size
}

function ecFacts(parameters: Element | undefined, key: BitString): KeyFacts {
  if (!parameters || !isUniversal(parameters, universal.oid)) return { kind: 'ec' }
  const curve = oid(parameters)
  const bits = curves[curve]?.bits
  const readable = bits !== undefined && isPoint(key, bits)
  return { kind: curve === sm2Curve ? 'sm2' : 'ec', curve, ...(readable && { bits }) }
}

function dsaFacts(parameters: Element | undefined): KeyFacts {
  const prime = parameters?.children[0]
  return { kind: 'dsa', ...(prime && { bits: bitLength(integerOf(prime.content)) }) }
}

const fixed = (kind: KeyKind, bits: number, { bytes }: BitString, size: number): KeyFacts => ({
  kind,
  ...(bytes.length === size && { bits }),
})

function factsOf({ oid: type, parameters }: AlgorithmIdentifier, key: BitString): KeyFacts {
  switch (type) {
    case '1.2.840.113549.1.1.1':
    case '1.2.840.113549.1.1.10':
      return rsaFacts(key)
    case '1.2.840.10045.2.1':
      return ecFacts(parameters, key)
    case sm2Curve:
      return { kind: 'sm2', curve: sm2Curve, ...(isPoint(key, 256) && { bits: 256 }) }
    case '1.3.101.112':
      return fixed('ed25519', 256, key, 32)
    case '1.3.101.113':
      return fixed('ed448', 456, key, 57)
    case '1.2.840.10040.4.1':
      return dsaFacts(parameters)
    default:
      return { kind: 'unknown' }
  }
}

/** Throws Unreadable; a key of a readable structure but unknown kind has `kind: 'unknown'`. */
export function readPublicKey(element: Element | undefined): PublicKeyInfo {
  const [type, key] = fields(element, 'SubjectPublicKeyInfo', 2)
  const algorithm = readAlgorithm(type, 'algorithm')
  const bits = bitString(key, 'subjectPublicKey')
  const facts = factsOf(algorithm, bits)
  return { algorithm, key: bits, facts, bytes: element?.bytes ?? new Uint8Array() }
}
