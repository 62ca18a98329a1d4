/** How long to wait after failures in a row. */

export interface Backoff {
  readonly firstMs: number
  readonly longestMs: number
}

/**
 * Doubles with each failure up to the longest; between half and the whole of that, so that many do not come back at once.
 * `failures` from 1; `random` in [0, 1).
 */
export function waitAfter(
  failures: number,
  { firstMs, longestMs }: Backoff,
  random: number,
): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 40))
  return whole * (0.5 + random / 2)
}
