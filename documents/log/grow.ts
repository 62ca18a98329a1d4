/** Publishes a longer tree over the one that is published: bundles and tiles, and the proof that it only appends. */
import { encodeBundle } from './bundle.ts'
import { LogError } from './error.ts'
import { createFrontier, type Frontier, type TileContent } from './frontier.ts'
import { leafHash } from './hashes.ts'
import { consistencyProof, rootOf } from './proofs.ts'
import { type ReadLog, tilesOf } from './published.ts'
import { hashesOf, levelLength, nodesFrom, tilePath, tileWidth, tileWith } from './tiles.ts'
import { isConsistent, type TreeHead } from './verify.ts'

export interface GrowthParts {
  readonly read: ReadLog
  /** Writes an object for good; throws LogError `Inconsistent` where other bytes are there. */
  readonly write: (path: string, bytes: Buffer) => Promise<void>
  /** The leaves [from, to) as they are hashed. */
  readonly leaves: (from: number, to: number) => Promise<readonly Uint8Array[]>
}

const rewritten = (what: string, size: number) =>
  new LogError('Inconsistent', [
    `expected ${what} as the checkpoint of ${size} has it, got another`,
    `${what} 与规模为 ${size} 的检查点不一致`,
  ])

async function leavesOf({ leaves }: GrowthParts, from: number, to: number) {
  const found = await leaves(from, to)
  if (found.length !== to - from)
    throw new LogError('Inconsistent', [
      `expected the leaves from ${from} to ${to - 1}, got ${found.length}`,
      `缺少第 ${from} 至 ${to - 1} 号叶子，仅有 ${found.length} 个`,
    ])
  return found
}

/** The edge of the published tree: from its tiles, with the root of its checkpoint, over the leaves that are on record. */
async function openEdge(parts: GrowthParts, published: TreeHead): Promise<Frontier> {
  const { size, root } = published
  const readTile = tilesOf(parts.read)
  const edge: Buffer[][] = []
  for (let level = 0; levelLength(level, size) > 0; level += 1) {
    const length = levelLength(level, size)
    const tile = tileWith(level, length - 1, size)
    edge.push(length % tileWidth === 0 ? [] : hashesOf(tile, await readTile(tile)))
  }
  const frontier = createFrontier(size, edge)
  if (!frontier.root().equals(root)) throw rewritten('the tiles', size)
  await assertOnRecord(parts, size)
  return frontier
}

/** The leaves of the last published tile are those on record: a database that was set back is found before it publishes. */
async function assertOnRecord(parts: GrowthParts, size: number): Promise<void> {
  if (size === 0) return
  const tile = tileWith(0, size - 1, size)
  const hashes = hashesOf(tile, await tilesOf(parts.read)(tile))
  const from = tile.index * tileWidth
  const leaves = await leavesOf(parts, from, size)
  leaves.forEach((leaf, place) => {
    if (!hashes[place]?.equals(leafHash(leaf))) throw rewritten(`leaf ${from + place}`, size)
  })
}

async function writeTiles({ write }: GrowthParts, grown: readonly TileContent[]): Promise<void> {
  for (const { tile, hashes } of grown) await write(tilePath(tile), Buffer.concat(hashes))
}

/** Writes what is new, in pieces of a bundle. */
async function writeNew(parts: GrowthParts, frontier: Frontier, to: number): Promise<void> {
  const first = frontier.size()
  for (let from = first - (first % tileWidth); from < to; from += tileWidth) {
    const end = Math.min(from + tileWidth, to)
    const leaves = await leavesOf(parts, from, end)
    const bundle = { level: 'entries', index: from / tileWidth, width: end - from } as const
    await parts.write(tilePath(bundle), encodeBundle(leaves))
    for (const leaf of leaves.slice(Math.max(first - from, 0)))
      await writeTiles(parts, frontier.append(leafHash(leaf)))
  }
  await writeTiles(parts, frontier.partial())
}

/**
 * Brings the published objects from one tree to that of a size; safe to repeat, and to run twice at once. What was
 * stored is read back: the answer is the head of a tree that continues the published one. Throws LogError
 * `Inconsistent` where it would not.
 */
export async function grow(parts: GrowthParts, published: TreeHead, size: number) {
  if (size < published.size) throw rewritten(`${size} leaves`, published.size)
  const frontier = await openEdge(parts, published)
  if (size > published.size) await writeNew(parts, frontier, size)
  const head: TreeHead = { size, root: frontier.root() }
  const stored = nodesFrom(size, tilesOf(parts.read))
  const proof = await consistencyProof(published.size, size, stored)
  if (!(await rootOf(size, stored)).equals(head.root) || !isConsistent(published, head, proof))
    throw rewritten('the stored tree', published.size)
  return head
}
