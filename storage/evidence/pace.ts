/** A bound on how fast many objects are read one after another, so that a reading of everything disturbs nobody. */
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until as many bytes more may be read. */
export type Pace = (bytes: number) => Promise<void>

/** @param bytesPerSecond Infinity for as fast as it goes. */
export function createPace(bytesPerSecond: number, now: () => number = Date.now): Pace {
  let free = now()
  return async (bytes) => {
    free = Math.max(free, now()) + (bytes / bytesPerSecond) * 1_000
    const wait = free - now()
    if (wait > 0) await sleep(wait)
  }
}

/** The stream at a pace; it is destroyed where its reader gives up. */
export const paced = (stream: Readable, pace: Pace): Readable =>
  Readable.from(
    (async function* () {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        await pace(chunk.length)
        yield chunk
      }
    })(),
  )
