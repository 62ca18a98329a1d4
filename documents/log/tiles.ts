/** Tiles and entry bundles of the log, and where they lie (C2SP tlog-tiles): subtrees of height 8, 256 hashes wide. */
import { unreadable } from './error.ts'
import { at, hashBytes, wholeRoot } from './hashes.ts'
import type { ReadNode } from './proofs.ts'

export const tileHeight = 8
export const tileWidth = 256
const deepest = 63

export interface Tile {
  /** 0 holds hashes of leaves, 1 the roots of full tiles of level 0, and so on; `entries` holds the leaves. */
  readonly level: number | 'entries'
  readonly index: number
  /** Hashes or entries in it: 1 to 256, and full at 256. */
  readonly width: number
}

/** Index 1234067 is x001/x234/067. */
function indexPath(index: number): string {
  const groups = index
    .toString()
    .padStart(Math.ceil(index.toString().length / 3) * 3, '0')
    .match(/\d{3}/g)
  return (groups ?? [])
    .map((group, place, all) => (place < all.length - 1 ? `x${group}` : group))
    .join('/')
}

/** tile/<L>/<N>[.p/<W>] */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexPath(index)}${width === tileWidth ? '' : `.p/${width}`}`

const pattern = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/

/** The tile at a path; undefined for anything that is not the one path of a tile. */
export function tileAt(path: string): Tile | undefined {
  const [, level, digits, partial] = pattern.exec(path) ?? []
  if (level === undefined || digits === undefined) return undefined
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(digits.replaceAll(/[x/]/g, '')),
    width: partial === undefined ? tileWidth : Number(partial),
  }
  const isPlain = tile.level === 'entries' || tile.level <= deepest
  return isPlain && tile.width > 0 && tilePath(tile) === path ? tile : undefined
}

/** How many hashes a level of tiles has in a tree of a size: floor(size / 256^level). */
export const levelLength = (level: number, size: number): number =>
  Math.floor(size / tileWidth ** level)

/** The tile with a hash of a level, as it is in a tree of a size. */
export function tileWith(level: number, hash: number, size: number): Tile {
  const index = Math.floor(hash / tileWidth)
  return { level, index, width: Math.min(tileWidth, levelLength(level, size) - index * tileWidth) }
}

/** The hashes of a tile; throws LogError `Unreadable` where it is not as wide as it must be. */
export function hashesOf(tile: Tile, bytes: Uint8Array): Buffer[] {
  const whole = Buffer.from(bytes)
  if (whole.length !== tile.width * hashBytes)
    throw unreadable(tilePath(tile), `${tile.width * hashBytes} bytes, got ${whole.length}`)
  return Array.from({ length: tile.width }, (_, index) =>
    whole.subarray(index * hashBytes, (index + 1) * hashBytes),
  )
}

export type ReadTile = (tile: Tile) => Promise<Uint8Array>

/** Hashes of whole subtrees from the tiles of a tree of a size; a tile is read once in the life of the reader. */
export function nodesFrom(size: number, readTile: ReadTile): ReadNode {
  const known = new Map<string, Promise<Buffer[]>>()
  const hashes = (tile: Tile) => {
    const path = tilePath(tile)
    const found = known.get(path) ?? readTile(tile).then((bytes) => hashesOf(tile, bytes))
    known.set(path, found)
    return found
  }
  return async (level, index) => {
    const tileLevel = Math.floor(level / tileHeight)
    const span = 2 ** (level % tileHeight)
    const first = index * span
    const inTile = first % tileWidth
    const row = await hashes(tileWith(tileLevel, first, size))
    if (inTile + span > row.length)
      throw new RangeError(`expected a subtree of the tree of ${size}, got ${level}, ${index}`)
    return span === 1 ? at(row, inTile) : wholeRoot(row.slice(inTile, inTile + span))
  }
}
