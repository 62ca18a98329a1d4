/** The budget of one validation: hostile input ends in an answer of its own, not in a hang. */

export class WorkLimitReached extends Error {
  override readonly name = 'WorkLimitReached'
}

/** Cost in units of about one microsecond. */
export const costs = { nameComparison: 4, certificateTried: 20, signature: 1_000 } as const

/** Some 500 signatures, or 125,000 comparisons of names: half a second. */
export const usualWork = 500_000

export interface Work {
  readonly spend: (units: number) => void
  /**
   * Spends for a pair the first time it is met in this validation: what was kept from an earlier one must not change
   * the answer.
   */
  readonly spendOnce: (units: number, one: object, other: object) => void
}

/** Throws WorkLimitReached once more than `units` are spent. */
export function workOf(units: number): Work {
  let left = units
  const met = new WeakMap<object, WeakSet<object>>()
  const spend = (cost: number) => {
    left -= cost
    if (left < 0) throw new WorkLimitReached(`Expected at most ${units} units of work`)
  }
  return {
    spend,
    spendOnce: (cost, one, other) => {
      const others = met.get(one) ?? new WeakSet()
      if (others.has(other)) return
      met.set(one, others.add(other))
      spend(cost)
    },
  }
}
