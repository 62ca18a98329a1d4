/** What an SM2 signature is over: Z, which binds identifier, curve and key, before the message (GB/T 32918.2 §5.5, §6.1). */
import { createHash } from 'node:crypto'

/** "1234567812345678", where parties agreed on no other (GM/T 0009-2012 §10). */
export const usualIdentifier = Buffer.from('1234567812345678')

/** a, b, x_G and y_G of the curve sm2p256v1 (GB/T 32918.5 §2), in the order of Z. */
const curve = Buffer.from(
  'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
    '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
  'hex',
)

/** Z = SM3(ENTL ‖ ID ‖ a ‖ b ‖ x_G ‖ y_G ‖ x_A ‖ y_A); `coordinates` are x_A ‖ y_A, 64 octets. */
export function identityHash(identifier: Uint8Array, coordinates: Uint8Array): Buffer {
  const bits = Buffer.alloc(2)
  bits.writeUInt16BE(identifier.length * 8)
  const parts = [bits, identifier, curve, coordinates]
  return createHash('sm3').update(Buffer.concat(parts)).digest()
}
