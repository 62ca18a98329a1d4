/** Reads every byte of a published log again: do entries, tiles and checkpoint agree, and which object does not? */
import { decodeBundle } from './bundle.ts'
import { LogError } from './error.ts'
import { createFrontier, type TileContent } from './frontier.ts'
import { leafHash } from './hashes.ts'
import { readBundle, type ReadLog, tilesOf } from './published.ts'
import { hashesOf, type Tile, tilePath, tileWidth } from './tiles.ts'
import type { TreeHead } from './verify.ts'

export interface LogFinding {
  /** The object that is wrong, below the log's address. */
  readonly path: string
  readonly en: string
  readonly 'zh-CN': string
}

type Hashes = readonly Buffer[]

/** A tree that is computed again, and the upper tiles that are not as it has them. */
interface Side {
  readonly frontier: ReturnType<typeof createFrontier>
  readonly wrong: LogFinding[]
}
const newSide = (): Side => ({ frontier: createFrontier(), wrong: [] })

const notAsComputed = (path: string): LogFinding => ({
  path,
  en: 'the tile is not what the entries hash to',
  'zh-CN': '瓦片与条目的散列不符',
})

const otherEntry = (path: string, index: number): LogFinding => ({
  path,
  en: `entry ${index} is not the one that the log committed to`,
  'zh-CN': `第 ${index} 号条目不是日志所承诺的条目`,
})

const noTree: LogFinding = {
  path: 'checkpoint',
  en: 'neither the entries nor the tiles have the root of the checkpoint',
  'zh-CN': '条目与瓦片均不产生检查点的根散列',
}

/** What was read, or the finding that it is missing or unreadable. */
async function orFinding<Answer>(
  path: string,
  work: () => Promise<Answer>,
  findings: LogFinding[],
): Promise<Answer | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    findings.push({ path, ...error.text })
    return undefined
  }
}

const sameHashes = (one: Hashes, other: Hashes): boolean =>
  Buffer.concat(one).equals(Buffer.concat(other))

export interface Audit {
  readonly entries: number
  readonly findings: readonly LogFinding[]
}

/** @param progress is told the number of entries that were read. */
export async function auditLog(
  read: ReadLog,
  { size, root }: TreeHead,
  progress: (entries: number) => void = () => {},
): Promise<Audit> {
  const readTile = tilesOf(read)
  const unread: LogFinding[] = []
  const [tiles, bundles] = [newSide(), newSide()]
  const disagreeing: { tile: LogFinding; bundle: LogFinding }[] = []

  async function compareUpper(side: Side, { tile, hashes }: TileContent): Promise<void> {
    if (tile.level === 0) return
    const path = tilePath(tile)
    const stored = await orFinding(
      path,
      async () => hashesOf(tile, await readTile(tile)),
      side.wrong,
    )
    if (stored && !sameHashes(stored, hashes)) side.wrong.push(notAsComputed(path))
  }
  async function append(side: Side, hashes: Hashes): Promise<void> {
    for (const hash of hashes)
      for (const grown of side.frontier.append(hash)) await compareUpper(side, grown)
  }

  for (let from = 0; from < size; from += tileWidth) {
    const width = Math.min(tileWidth, size - from)
    const tile: Tile = { level: 0, index: from / tileWidth, width }
    const paths = { tile: tilePath(tile), bundle: tilePath({ ...tile, level: 'entries' }) }
    const [stored, entries] = await Promise.all([
      orFinding(paths.tile, async () => hashesOf(tile, await readTile(tile)), unread),
      orFinding(paths.bundle, () => entryHashes(read, tile), unread),
    ])
    if (!stored && !entries) return { entries: from, findings: unread }
    await append(tiles, stored ?? entries ?? [])
    await append(bundles, entries ?? stored ?? [])
    const place =
      stored && entries ? stored.findIndex((hash, at) => !entries[at]?.equals(hash)) : -1
    if (place >= 0)
      disagreeing.push({
        tile: notAsComputed(paths.tile),
        bundle: otherEntry(paths.bundle, from + place),
      })
    progress(from + width)
  }
  for (const side of [tiles, bundles])
    for (const grown of side.frontier.partial()) await compareUpper(side, grown)

  const isRight = ({ frontier }: Side) => frontier.root().equals(root)
  const blamed = isRight(bundles)
    ? [...disagreeing.map(({ tile }) => tile), ...bundles.wrong]
    : isRight(tiles)
      ? [...disagreeing.map(({ bundle }) => bundle), ...tiles.wrong]
      : [...disagreeing.flatMap(({ tile, bundle }) => [tile, bundle]), noTree]
  return { entries: size, findings: [...unread, ...blamed] }
}

/** The hashes of as many leaves of a bundle as the tile beside it has. */
async function entryHashes(read: ReadLog, { index, width }: Tile): Promise<Buffer[]> {
  const bundle = await readBundle(read, index, width)
  const name = tilePath({ level: 'entries', index, width: bundle.width })
  return decodeBundle(bundle.bytes, bundle.width, name).slice(0, width).map(leafHash)
}
