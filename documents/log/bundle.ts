/** Entry bundles (C2SP tlog-tiles): "sequences of big-endian uint16 length-prefixed log entries". */
import { unreadable } from './error.ts'
import { tileWidth } from './tiles.ts'

/** Bytes of an entry: what the length prefix can say. */
export const mostEntryBytes = 0xff_ff

const prefixBytes = 2

/** Bytes of the largest bundle there can be. */
export const mostBundleBytes = tileWidth * (prefixBytes + mostEntryBytes)

/** Throws RangeError for an entry that is too long. */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  const parts = entries.flatMap((entry) => {
    if (entry.length > mostEntryBytes)
      throw new RangeError(`expected at most ${mostEntryBytes} bytes, got ${entry.length}`)
    const prefix = Buffer.alloc(prefixBytes)
    prefix.writeUInt16BE(entry.length)
    return [prefix, entry]
  })
  return Buffer.concat(parts)
}

/** Exactly `width` entries and not a byte more; throws LogError `Unreadable`. */
export function decodeBundle(bytes: Uint8Array, width: number, name: string): Buffer[] {
  const whole = Buffer.from(bytes)
  const entries: Buffer[] = []
  let offset = 0
  while (offset < whole.length) {
    if (entries.length === width) throw unreadable(name, `${width} entries, got more`)
    const start = offset + prefixBytes
    const end = start <= whole.length ? start + whole.readUInt16BE(offset) : Infinity
    if (end > whole.length)
      throw unreadable(name, `whole entries, got one that is cut at ${offset}`)
    entries.push(whole.subarray(start, end))
    offset = end
  }
  if (entries.length !== width) throw unreadable(name, `${width} entries, got ${entries.length}`)
  return entries
}
