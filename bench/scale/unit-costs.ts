/** What one of many costs, the cost of the same time at rest taken off. */
import type { Costs } from './costs.ts'

export interface UnitCosts {
  /** Milliseconds of processor time, by kind of process. */
  readonly processorMs: Readonly<Record<string, number>>
  /** Commits by database. */
  readonly commits: Readonly<Record<string, number>>
  /** Milliseconds at work by database. */
  readonly activeMs: Readonly<Record<string, number>>
  readonly walBytes: number
}

const over = (
  figures: Readonly<Record<string, number>>,
  value: (figure: number, name: string) => number,
) => Object.fromEntries(Object.entries(figures).map(([name, each]) => [name, value(each, name)]))

/** All that was spent between two readings, divided by `by`. */
export function spent(from: Costs, until: Costs, by: number): UnitCosts {
  const part = (of: 'commits' | 'activeMs') =>
    Object.fromEntries(
      Object.entries(until.databases).map(([name, cost]) => [
        name,
        (cost[of] - (from.databases[name]?.[of] ?? 0)) / by,
      ]),
    )
  return {
    processorMs: over(until.processorMs, (ms, name) => (ms - (from.processorMs[name] ?? 0)) / by),
    commits: part('commits'),
    activeMs: part('activeMs'),
    walBytes: (until.walBytes - from.walBytes) / by,
  }
}

/** What a second costs in which nobody does anything. */
export const atRest = (from: Costs, until: Costs): UnitCosts =>
  spent(from, until, (until.at - from.at) / 1000)

/** What each of `times` cost beyond the rest. */
export function each(
  { from, until, times }: { from: Costs; until: Costs; times: number },
  rest: UnitCosts,
): UnitCosts {
  const all = spent(from, until, times)
  const seconds = (until.at - from.at) / 1000 / times
  const beyond = (of: 'processorMs' | 'commits' | 'activeMs') =>
    over(all[of], (value, name) => value - (rest[of][name] ?? 0) * seconds)
  return {
    processorMs: beyond('processorMs'),
    commits: beyond('commits'),
    activeMs: beyond('activeMs'),
    walBytes: all.walBytes - rest.walBytes * seconds,
  }
}
