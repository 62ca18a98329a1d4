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
}

/** Throws WorkLimitReached once more than `units` are spent. */
export function workOf(units: number): Work {
  let left = units
  return {
    spend: (cost) => {
      left -= cost
      if (left < 0) throw new WorkLimitReached(`Expected at most ${units} units of work`)
    },
  }
}
