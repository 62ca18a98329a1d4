/** Bytes that are kept for good, one after the other in large blocks: no object for each. */

const blockSize = 2 ** 20

export function createByteStore() {
  const blocks: Buffer[] = []
  const places: number[] = []
  let block = -1
  let used = blockSize

  function room(length: number): Buffer {
    if (used + length > blockSize || block < 0) {
      block = blocks.push(Buffer.alloc(Math.max(blockSize, length))) - 1
      used = 0
    }
    return blocks[block] ?? Buffer.alloc(0)
  }

  return {
    /** Keeps a copy; answers the handle by which it is found. */
    keep(bytes: Uint8Array): number {
      room(bytes.length).set(bytes, used)
      places.push(block, used, bytes.length)
      used += bytes.length
      return places.length / 3 - 1
    },
    /** A view on what is kept; throws RangeError for a handle that was never given. */
    at(handle: number): Buffer {
      const from = places[handle * 3 + 1] ?? 0
      const bytes = blocks[places[handle * 3] ?? -1]
      if (!bytes) throw new RangeError(`expected a handle that was given, got ${handle}`)
      return bytes.subarray(from, from + (places[handle * 3 + 2] ?? 0))
    },
  }
}
export type ByteStore = ReturnType<typeof createByteStore>
