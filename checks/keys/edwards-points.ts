/** Whether the octets of an Ed25519 or Ed448 key decode to a point (RFC 8032 §5.1.3, §5.2.3). */
import { powerModulo } from './power-modulo.ts'

interface Edwards {
  readonly prime: bigint
  /** Numerator and denominator of x², from y². */
  readonly fraction: (square: bigint) => readonly [bigint, bigint]
  readonly signBit: bigint
}

const prime25519 = 2n ** 255n - 19n
const d25519 = 37095705934669439343138083508754565189542113879843219016388785533085940283555n

const curves: Readonly<Record<'ed25519' | 'ed448', Edwards>> = {
  ed25519: {
    prime: prime25519,
    fraction: (square) => [square - 1n, d25519 * square + 1n],
    signBit: 255n,
  },
  ed448: {
    prime: 2n ** 448n - 2n ** 224n - 1n,
    fraction: (square) => [square - 1n, -39081n * square - 1n],
    signBit: 455n,
  },
}

const remainder = (value: bigint, modulus: bigint) => ((value % modulus) + modulus) % modulus

export function isEdwardsPoint(curve: 'ed25519' | 'ed448', octets: Uint8Array): boolean {
  const { prime, fraction, signBit } = curves[curve]
  const value = BigInt(`0x${Buffer.from(octets).reverse().toString('hex')}`)
  const y = value & ((1n << signBit) - 1n)
  if (y >= prime) return false
  const [numerator, denominator] = fraction((y * y) % prime)
  // n/d is a square where n·d is one: by Euler's criterion.
  const product = remainder(numerator * denominator, prime)
  const isNegativeZero = product === 0n && value >> signBit === 1n
  return product === 0n ? !isNegativeZero : powerModulo(product, (prime - 1n) / 2n, prime) === 1n
}
