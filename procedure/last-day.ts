/** When the last day of a clock is over: with its midnight, or while people watch where the rules are a demonstration's. */
import type { RuleSet } from './rule-set.ts'
import { endOfDay } from './working-days.ts'

export interface LastDay {
  /** Id of the clock. */
  readonly clock: string
  /** ISO instant. */
  readonly startedAt: string
  /** Last day, ISO date in Asia/Shanghai. */
  readonly until: string
}

/** ISO instant from which the clock has expired. */
export function overAt(
  { clockSeconds }: Pick<RuleSet, 'clockSeconds'>,
  { clock, startedAt, until }: LastDay,
): string {
  const seconds = clockSeconds?.[clock]
  if (seconds === undefined) return endOfDay(until)
  return new Date(Date.parse(startedAt) + seconds * 1000).toISOString()
}
