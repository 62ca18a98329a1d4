/** Trees for tests of the log: leaves, their tiles in memory, and a reader of both. */
import { createFrontier } from '../../../documents/log/frontier.ts'
import { leafHash } from '../../../documents/log/hashes.ts'
import type { ReadNode } from '../../../documents/log/proofs.ts'
import { nodesFrom, tilePath } from '../../../documents/log/tiles.ts'

export const leaves = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => Buffer.from(`leaf ${index}`))

/** The tiles of a tree by path, and what reads them. */
export function treeOf(entries: readonly Uint8Array[]) {
  const frontier = createFrontier()
  const tiles = new Map<string, Buffer>()
  const keep = (grown: ReturnType<typeof frontier.partial>) => {
    for (const { tile, hashes } of grown) tiles.set(tilePath(tile), Buffer.concat(hashes))
  }
  for (const entry of entries) keep(frontier.append(leafHash(entry)))
  keep(frontier.partial())
  const read: ReadNode = nodesFrom(entries.length, async (tile) => {
    const bytes = tiles.get(tilePath(tile))
    if (!bytes) throw new Error(`expected ${tilePath(tile)} to be there`)
    return bytes
  })
  return { size: entries.length, root: frontier.root(), tiles, read }
}
