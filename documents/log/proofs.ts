/** Builds roots, inclusion proofs and consistency proofs (RFC 6962 §2.1) from stored hashes of whole subtrees. */
import { emptyRoot, nodeHash } from './hashes.ts'

/** The hash of the whole subtree over the leaves [index·2^level, (index+1)·2^level). */
export type ReadNode = (level: number, index: number) => Promise<Buffer>

/** "Let k be the largest power of two smaller than n." */
const splitOf = (n: number): number => {
  let k = 1
  while (2 * k < n) k *= 2
  return k
}

function assertIn(what: string, value: number, from: number, to: number): void {
  if (!Number.isSafeInteger(value) || value < from || value > to)
    throw new RangeError(`expected ${what} from ${from} to ${to}, got ${value}`)
}

/** MTH(D[from:to]), where `from` begins a subtree. */
async function rangeHash(from: number, to: number, read: ReadNode): Promise<Buffer> {
  const width = to - from
  const level = Math.log2(width)
  if (Number.isInteger(level)) return read(level, from / width)
  const middle = from + splitOf(width)
  const left = await rangeHash(from, middle, read)
  return nodeHash(left, await rangeHash(middle, to, read))
}

/** The root of a tree of a size, zero included. */
export async function rootOf(size: number, read: ReadNode): Promise<Buffer> {
  assertIn('a size', size, 0, Number.MAX_SAFE_INTEGER)
  return size === 0 ? emptyRoot : rangeHash(0, size, read)
}

/** The path from a leaf to the root of the tree of a size: PATH(m, D[n]). Throws RangeError for a leaf outside. */
export async function inclusionProof(
  index: number,
  size: number,
  read: ReadNode,
): Promise<Buffer[]> {
  assertIn('an index', index, 0, size - 1)
  const path: Buffer[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    const isLeft = index < middle
    path.unshift(await (isLeft ? rangeHash(middle, to, read) : rangeHash(from, middle, read)))
    ;[from, to] = isLeft ? [from, middle] : [middle, to]
  }
  return path
}

/** That the tree of the first size begins the one of the second: PROOF(m, D[n]). Throws RangeError. */
export async function consistencyProof(
  first: number,
  second: number,
  read: ReadNode,
): Promise<Buffer[]> {
  assertIn('a size', first, 0, second)
  if (first === 0 || first === second) return []
  const path: Buffer[] = []
  let [from, to] = [0, second]
  while (to !== first) {
    const middle = from + splitOf(to - from)
    const isLeft = first <= middle
    path.unshift(await (isLeft ? rangeHash(middle, to, read) : rangeHash(from, middle, read)))
    ;[from, to] = isLeft ? [from, middle] : [middle, to]
  }
  // Where the first tree is a whole subtree of the second, whoever verifies has its root already.
  return from === 0 ? path : [await rangeHash(from, to, read), ...path]
}
