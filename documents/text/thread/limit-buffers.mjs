// @ts-check
/** Ends a thread that unpacks more than its share: V8's limits of a worker count values, not the bytes of buffers. */

const checkedEveryBytes = 4 * 1024 ** 2

/**
 * Answers what to call before memory is taken for unpacked bytes.
 *
 * @param {number} most Bytes in buffers at a time.
 * @param {number} exitCode With which a thread ends that wants more.
 */
function accountOf(most, exitCode) {
  let unchecked = 0
  /** @param {unknown} size */
  return (size) => {
    if (typeof size !== 'number') return
    unchecked += size
    if (unchecked < checkedEveryBytes) return
    if (process.memoryUsage().arrayBuffers + size > most) process.exit(exitCode)
    unchecked = 0
  }
}

/**
 * Watches the thread it is called in. Call it before parsers are loaded: they unpack into `Uint8Array`s and through the
 * platform's `DecompressionStream`, and take both from the global object.
 *
 * @param {number} bytes
 * @param {number} exitCode
 */
export function limitBuffers(bytes, exitCode) {
  const take = accountOf(bytes, exitCode)
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, given, made) {
      take(given[0])
      return Reflect.construct(target, given, made)
    },
  })
  globalThis.DecompressionStream = new Proxy(DecompressionStream, {
    construct(target, given) {
      const { readable, writable } = Reflect.construct(target, given)
      const counting = new TransformStream({
        transform(chunk, next) {
          take(chunk.byteLength)
          next.enqueue(chunk)
        },
      })
      return { readable: readable.pipeThrough(counting), writable }
    },
  })
}
