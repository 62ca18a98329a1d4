/** Ends a thread that unpacks more than its share: V8's limits of a worker count values, not the bytes of buffers. */

/** Exit code of a thread that asked for more than its share. */
export const outOfShare = 71

const checkedEveryBytes = 4 * 1024 ** 2

const sizeOf = (argument: unknown) => (typeof argument === 'number' ? argument : 0)

/**
 * Watches the thread it is called in. Call it before parsers are loaded: they unpack into `Uint8Array`s, which is where
 * they are counted. Without the platform's decompression, which allocates unseen, pdf.js uses its own.
 */
export function limitBuffers(bytes: number): void {
  let unchecked = 0
  const native = Uint8Array
  globalThis.Uint8Array = new Proxy(native, {
    construct(target, [first, ...rest]: [unknown, ...unknown[]], made) {
      unchecked += sizeOf(first)
      if (unchecked > checkedEveryBytes) {
        if (process.memoryUsage().arrayBuffers + sizeOf(first) > bytes) process.exit(outOfShare)
        unchecked = 0
      }
      return Reflect.construct(target, [first, ...rest], made) as object
    },
  })
  Reflect.deleteProperty(globalThis, 'DecompressionStream')
}
