/** Instants at which things became known, in the order of recording: how many were known at an instant. */

export function createTimeline() {
  const instants: number[] = []
  return {
    /**
     * The next instant, in milliseconds. One that is before the last counts as the last: what was recorded later was not
     * known earlier.
     */
    add(at: number): number {
      const known = Math.max(at, instants.at(-1) ?? at)
      instants.push(known)
      return known
    },
    size: () => instants.length,
    /** How many of them are at or before an instant. */
    until(at: number): number {
      let [low, high] = [0, instants.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((instants[middle] ?? Infinity) <= at) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
