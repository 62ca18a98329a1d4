/** Verifies inclusion and consistency proofs (RFC 9162 §2.1.3.2, §2.1.4.2, whose trees are those of RFC 6962). */
import { emptyRoot, nodeHash } from './hashes.ts'

export interface TreeHead {
  readonly size: number
  readonly root: Buffer
}

export interface Inclusion {
  readonly index: number
  readonly leafHash: Buffer
  readonly hashes: readonly Buffer[]
}

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
const isOdd = (value: number): boolean => value % 2 === 1
const half = (value: number): number => Math.floor(value / 2)

/** Whether the leaf is in the tree. Never throws; a proof has at most 53 hashes, as sizes are safe integers. */
export function isIncluded({ index, leafHash, hashes }: Inclusion, { size, root }: TreeHead) {
  if (!isSize(index) || !isSize(size) || index >= size) return false
  let [node, last] = [index, size - 1]
  let hash = leafHash
  for (const sibling of hashes) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else hash = nodeHash(hash, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && hash.equals(root)
}

/** Whether the second tree only appends to the first. Never throws. */
export function isConsistent(first: TreeHead, second: TreeHead, hashes: readonly Buffer[]) {
  if (!isSize(first.size) || !isSize(second.size) || first.size > second.size) return false
  if (first.size === second.size) return hashes.length === 0 && first.root.equals(second.root)
  if (first.size === 0) return hashes.length === 0 && first.root.equals(emptyRoot)
  const isWhole = Number.isInteger(Math.log2(first.size))
  const [start, ...rest] = isWhole ? [first.root, ...hashes] : hashes
  if (!start || rest.length === 0) return false
  return climb(first, second, start, rest)
}

function climb(first: TreeHead, second: TreeHead, start: Buffer, rest: readonly Buffer[]) {
  let [node, last] = [first.size - 1, second.size - 1]
  while (isOdd(node)) [node, last] = [half(node), half(last)]
  let [older, newer] = [start, start]
  for (const hash of rest) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      older = nodeHash(hash, older)
      newer = nodeHash(hash, newer)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else newer = nodeHash(newer, hash)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && older.equals(first.root) && newer.equals(second.root)
}
