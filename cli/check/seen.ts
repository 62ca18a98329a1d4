/** Which ids were there before, in eight bytes each: a million lines take 16 to 32 MB. */
import { createHash } from 'node:crypto'

type Table = BigUint64Array<ArrayBuffer>

const empty = 0n

function place(table: Table, value: bigint): number {
  const mask = table.length - 1
  let at = Number(value & 0xffff_ffffn) & mask
  while (table[at] !== empty && table[at] !== value) at = (at + 1) & mask
  return at
}

function doubled(table: Table): Table {
  const larger = new BigUint64Array(2 * table.length)
  for (const value of table) if (value !== empty) larger[place(larger, value)] = value
  return larger
}

/**
 * Answers whether an id was asked about before. It knows 64 bits of a hash of each: among a million ids, one in
 * thirty million runs takes a new one for an old one.
 */
export function seenIds(): (id: string) => boolean {
  let table = new BigUint64Array(1024)
  let count = 0
  return (id) => {
    const digest = createHash('sha1').update(id).digest()
    const value = digest.readBigUInt64LE(0) || 1n
    const at = place(table, value)
    if (table[at] === value) return true
    table[at] = value
    count += 1
    if (2 * count > table.length) table = doubled(table)
    return false
  }
}
