/** Proofs over trees of any size: those that are built stand, those that are changed fall. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { emptyRoot, leafHash, nodeHash } from '../../../documents/log/hashes.ts'
import { consistencyProof, inclusionProof, rootOf } from '../../../documents/log/proofs.ts'
import { isConsistent, isIncluded } from '../../../documents/log/verify.ts'
import { leaves, treeOf } from './trees.ts'

const most = 3000
const all = leaves(most)
const trees = new Map<number, ReturnType<typeof treeOf>>()
const treeWith = (size: number) => {
  const tree = trees.get(size) ?? treeOf(all.slice(0, size))
  trees.set(size, tree)
  return tree
}

/** RFC 6962 §2.1 word for word, to compare with. */
function definition(entries: readonly Buffer[]): Buffer {
  const [first] = entries
  if (!first) return emptyRoot
  if (entries.length === 1) return leafHash(first)
  let k = 1
  while (k * 2 < entries.length) k *= 2
  return nodeHash(definition(entries.slice(0, k)), definition(entries.slice(k)))
}

const sizes = fc.oneof(
  fc.integer({ min: 1, max: most }),
  fc.constantFrom(1, 2, 255, 256, 257, 511, 512, 513, 768, 2048, 2560),
)
const pair = fc
  .tuple(sizes, sizes)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)

/** A hash changed, left out, doubled, or two in each other's place. */
const mutation = fc.tuple(fc.constantFrom('flip', 'drop', 'double', 'swap'), fc.nat())
function mutated(hashes: readonly Buffer[], [how, where]: [string, number]): Buffer[] {
  const changed = hashes.map((hash) => Buffer.from(hash))
  const place = where % Math.max(hashes.length, 1)
  if (how === 'flip' && changed[place]) changed[place][where % 32]! ^= 1 << (where % 8)
  if (how === 'drop') changed.splice(place, 1)
  if (how === 'double') changed.splice(place, 0, changed[place] ?? Buffer.alloc(32))
  if (how === 'swap') changed.reverse()
  return changed
}
const isSame = (one: readonly Buffer[], other: readonly Buffer[]) =>
  Buffer.concat(one).equals(Buffer.concat(other))

describe('proofs of trees of up to 3,000 leaves', () => {
  it('rest on roots that are those of the definition', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const { root, read } = treeWith(size)
        expect(root.equals(definition(all.slice(0, size)))).toBe(true)
        expect((await rootOf(size, read)).equals(root)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('show each leaf in its tree, and nothing else anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), mutation, async (size, pick, change) => {
        const tree = treeWith(size)
        const index = pick % size
        const leaf = leafHash(all[index]!)
        const hashes = await inclusionProof(index, size, tree.read)
        expect(isIncluded({ index, leafHash: leaf, hashes }, tree)).toBe(true)
        expect(hashes.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
        const other = mutated(hashes, change)
        if (!isSame(hashes, other))
          expect(isIncluded({ index, leafHash: leaf, hashes: other }, tree)).toBe(false)
        for (const wrong of [index + 1, index - 1, index + size, 0.5, -1, NaN])
          expect(isIncluded({ index: wrong, leafHash: leaf, hashes }, tree)).toBe(false)
        const absent = leafHash(Buffer.from('absent'))
        expect(isIncluded({ index, leafHash: absent, hashes }, tree)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('show that a tree only grew, and never that it was rewritten', async () => {
    await fc.assert(
      fc.asyncProperty(pair, mutation, fc.nat(), async ([first, second], change, pick) => {
        const [older, newer] = [treeWith(first), treeWith(second)]
        const hashes = await consistencyProof(first, second, newer.read)
        expect(isConsistent(older, newer, hashes)).toBe(true)
        const other = mutated(hashes, change)
        if (!isSame(hashes, other)) expect(isConsistent(older, newer, other)).toBe(false)
        const rewritten = all.slice(0, first)
        rewritten[pick % first] = Buffer.from('rewritten')
        expect(isConsistent(treeOf(rewritten), newer, hashes)).toBe(false)
        if (first < second) expect(isConsistent(newer, older, hashes)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('begin with the empty tree, which every tree continues', () => {
    expect(isConsistent({ size: 0, root: emptyRoot }, treeWith(5), [])).toBe(true)
    expect(isConsistent({ size: 0, root: leafHash(all[0]!) }, treeWith(5), [])).toBe(false)
    expect(isConsistent({ size: 0, root: emptyRoot }, treeWith(5), [emptyRoot])).toBe(false)
  })

  it('are not made for leaves and sizes that are not in the tree', async () => {
    const { read } = treeWith(5)
    for (const index of [5, -1, 1.5])
      await expect(inclusionProof(index, 5, read)).rejects.toThrow(RangeError)
    await expect(consistencyProof(6, 5, read)).rejects.toThrow(RangeError)
    await expect(rootOf(7, read)).rejects.toThrow('expected')
  })
})
