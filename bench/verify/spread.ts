/** Latencies as they are reported. */
export interface Spread {
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Mean, milliseconds. */
  readonly mean: number
}

export function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const sum = times.reduce((total, time) => total + time, 0)
  return { p50: at(0.5), p99: at(0.99), mean: sum / Math.max(1, times.length) }
}
