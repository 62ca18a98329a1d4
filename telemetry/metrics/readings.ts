/** Gauges that are read when they are scraped: asked for at most so often, and shown only while what they say is known. */
import type { Gauge } from 'prom-client'

export interface Reading {
  /** What fails is counted by this name. */
  readonly name: string
  /** A scrape sooner than this after the last one is answered with what that found, in milliseconds. */
  readonly everyMs: number
  readonly gauges: readonly Pick<Gauge, 'reset'>[]
  /** Asks, and answers what sets the gauges. */
  readonly read: () => Promise<() => void>
}

/** Answers what a scrape waits for; it never rejects. */
export function createReading(
  { name, everyMs, gauges, read }: Reading,
  failed: (name: string) => void,
): () => Promise<void> {
  let last: { readonly at: number; readonly done: Promise<void> } | undefined
  const forget = () => gauges.forEach((gauge) => gauge.reset())

  async function readNow(): Promise<void> {
    try {
      const set = await read()
      forget()
      set()
    } catch {
      forget()
      failed(name)
    }
  }

  return () => {
    if (!last || Date.now() - last.at >= everyMs) last = { at: Date.now(), done: readNow() }
    return last.done
  }
}
