/** Chance that repeats itself: the same seed gives the same inputs on every machine. */

export interface Chance {
  /** An integer from 0 to below `bound`. */
  readonly below: (bound: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly text: (length: number) => string
}

/** Mulberry32. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
    text: (length) =>
      Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[below(36)]).join(''),
  }
}
