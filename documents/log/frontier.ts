/** The growing edge of the tree: takes hashes of leaves, gives the tiles that are complete, and knows the root. */
import { emptyRoot, nodeHash, wholeRoot } from './hashes.ts'
import { levelLength, type Tile, tileWidth } from './tiles.ts'

export interface TileContent {
  readonly tile: Tile
  readonly hashes: readonly Buffer[]
}

export type Frontier = ReturnType<typeof createFrontier>

/** @param edge the hashes of the last, partial tile of each level of the tree of this size; none for an empty tree. */
export function createFrontier(start = 0, edge: readonly (readonly Buffer[])[] = []) {
  const rows = edge.map((hashes) => [...hashes])
  let size = start

  function add(hash: Buffer, level: number): TileContent[] {
    const row = (rows[level] ??= [])
    row.push(hash)
    if (row.length < tileWidth) return []
    const index = levelLength(level + 1, size) - 1
    rows[level] = []
    const full = { tile: { level, index, width: tileWidth }, hashes: row }
    return [full, ...add(wholeRoot(row), level + 1)]
  }

  return {
    size: () => size,

    /** Appends a leaf by its hash; answers the tiles that it fills. */
    append(hash: Buffer): TileContent[] {
      size += 1
      return add(hash, 0)
    },

    /** The tiles at the edge that are not full. */
    partial: (): TileContent[] =>
      rows.flatMap((hashes, level) => {
        const index = Math.floor(levelLength(level, size) / tileWidth)
        return hashes.length === 0 ? [] : [{ tile: { level, index, width: hashes.length }, hashes }]
      }),

    root: (): Buffer =>
      rows
        .flatMap(subtrees)
        .reduce<Buffer | undefined>(
          (right, left) => (right ? nodeHash(left, right) : left),
          undefined,
        ) ?? emptyRoot,
  }
}

/** The roots of the whole subtrees that a row consists of, the rightmost and smallest first. */
function subtrees(row: readonly Buffer[]): Buffer[] {
  const roots: Buffer[] = []
  let end = row.length
  for (let span = 1; end > 0; span *= 2)
    if (end % (2 * span) !== 0) {
      roots.push(wholeRoot(row.slice(end - span, end)))
      end -= span
    }
  return roots
}
