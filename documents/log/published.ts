/** The log as it is published: checkpoint and tiles, through whatever reads a path below its address. */
import { LogError } from './error.ts'
import { hashBytes } from './hashes.ts'
import { type ReadTile, type Tile, tilePath, tileWidth } from './tiles.ts'

/** The bytes at a path such as tile/0/000; undefined where there is nothing. */
export type ReadLog = (path: string) => Promise<Buffer | undefined>

export const checkpointPath = 'checkpoint'

const missing = (path: string) =>
  new LogError('Inconsistent', [
    `expected ${path} to be published, got nothing`,
    `${path} 应已公布，但不存在`,
  ])

/** A full tile or bundle stands in for a partial one: logs "MAY delete any partial tile" when there is a full one. */
async function readEither(read: ReadLog, tile: Tile): Promise<{ bytes: Buffer; width: number }> {
  const exact = await read(tilePath(tile))
  if (exact) return { bytes: exact, width: tile.width }
  const full = tile.width < tileWidth && (await read(tilePath({ ...tile, width: tileWidth })))
  if (!full) throw missing(tilePath(tile))
  return { bytes: full, width: tileWidth }
}

/** Reads tiles of hashes. Throws LogError `Inconsistent` for one that is not there. */
export const tilesOf =
  (read: ReadLog): ReadTile =>
  async (tile) => {
    const { bytes, width } = await readEither(read, tile)
    return width === tile.width ? bytes : bytes.subarray(0, tile.width * hashBytes)
  }

/** Reads an entry bundle, which may hold more entries than were asked for. */
export const readBundle = (read: ReadLog, index: number, width: number) =>
  readEither(read, { level: 'entries', index, width })
