/** The instant that a certificate is judged at. Whoever judges can only ask what has been reached: so it knows until when it would be judged so. */

export interface Instant {
  /** ISO 8601, UTC; to be passed on and shown, not to be compared. */
  readonly iso: string
  /** Whether another instant, in milliseconds since 1970, is not after it. */
  reached(other: number): boolean
  /** The first instant, in milliseconds since 1970, that was asked for and not reached: before it every answer is the same. */
  until(): number
}

/** `iso` is ISO 8601, UTC. */
export function instantAt(iso: string): Instant {
  const at = Date.parse(iso)
  let next = Infinity
  return {
    iso,
    reached(other) {
      if (other <= at) return true
      if (other < next) next = other
      return false
    },
    until: () => next,
  }
}
