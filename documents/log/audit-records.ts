/** Compares the leaves on record with the published log, all of them: what each publication does for its last tile. */
import type { LogFinding } from './audit.ts'
import { leafHash } from './hashes.ts'
import { type ReadLog, tilesOf } from './published.ts'
import { hashesOf, tilePath, tileWidth, tileWith } from './tiles.ts'

const notOnRecord = (index: number, path: string): LogFinding => ({
  path,
  en: `leaf ${index} on record is not the one that was published`,
  'zh-CN': `第 ${index} 号叶子的记录与已公布的不一致`,
})

/** @param leaves reads the leaves [from, to) on record. Throws LogError for a tile that is not published. */
export async function findInRecords(
  read: ReadLog,
  size: number,
  leaves: (from: number, to: number) => Promise<readonly Uint8Array[]>,
): Promise<LogFinding[]> {
  const findings: LogFinding[] = []
  for (let from = 0; from < size; from += tileWidth) {
    const tile = tileWith(0, from, size)
    const hashes = hashesOf(tile, await tilesOf(read)(tile))
    const recorded = (await leaves(from, from + tile.width)).map(leafHash)
    const wrong = hashes.findIndex((hash, place) => !recorded[place]?.equals(hash))
    if (wrong >= 0) findings.push(notOnRecord(from + wrong, tilePath(tile)))
  }
  return findings
}
