/** The hashes of the log's Merkle tree (RFC 6962 §2.1), over SHA-256. */
import { createHash } from 'node:crypto'

export const hashBytes = 32

const leafPrefix = Buffer.of(0)
const nodePrefix = Buffer.of(1)

/** "The hash of a list with one entry (also known as a leaf hash) is: MTH({d(0)}) = SHA-256(0x00 || d(0))." */
export const leafHash = (leaf: Uint8Array): Buffer =>
  createHash('sha256').update(leafPrefix).update(leaf).digest()

/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(nodePrefix).update(left).update(right).digest()

/** "The hash of an empty list is the hash of an empty string." */
export const emptyRoot = createHash('sha256').digest()

/** The root of a whole subtree: as many hashes as a power of two. */
export function wholeRoot(hashes: readonly Buffer[]): Buffer {
  let level = hashes
  while (level.length > 1)
    level = Array.from({ length: level.length / 2 }, (_, index) =>
      nodeHash(at(level, 2 * index), at(level, 2 * index + 1)),
    )
  return at(level, 0)
}

/** The hash at a place; throws RangeError where there is none, which is a defect of the caller. */
export function at(hashes: readonly Buffer[], index: number): Buffer {
  const hash = hashes[index]
  if (!hash) throw new RangeError(`expected a hash at ${index} of ${hashes.length}`)
  return hash
}
