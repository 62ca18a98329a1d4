/** Numbers from a seed, so that a campaign can be told again: the same seed draws the same ways and the same faults. */

export interface Random {
  /** An integer from 0 up to, not including, `end`. */
  below(end: number): number
  /** An integer from `from` to `to`, both included. */
  between(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  shuffled<T>(all: readonly T[]): T[]
}

/** mulberry32: 32 bits of state, enough to draw and not to keep secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (share) => next() < share,
    pick<T>(from: readonly T[]): T {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new Error('expected something to pick from')
      return picked
    },
    shuffled<T>(all: readonly T[]): T[] {
      const left = [...all]
      return all.map(() => left.splice(below(left.length), 1)[0] as T)
    },
  }
}
