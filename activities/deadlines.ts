/** Statutory periods and rules as this deployment has them loaded; what it answers stands in history. */
import type { RuleSet } from '../procedure/rule-set.ts'
import {
  type Calendar,
  deadline,
  type Deadline,
  type Interruption,
} from '../procedure/working-days.ts'

export interface Period {
  readonly startedAt: string
  readonly workingDays: number
  /** Times that are not counted (Administrative License Law 45). */
  readonly interruptions?: readonly Interruption[]
}

/** What is loaded may change while the worker runs: the calendar is read for each answer. */
export const createDeadlines = (calendar: () => Promise<Calendar>, rules: RuleSet) => ({
  async deadline({ startedAt, workingDays, interruptions }: Period): Promise<Deadline> {
    return deadline(startedAt, workingDays, await calendar(), interruptions)
  },

  async loadedCalendar(): Promise<Calendar> {
    return calendar()
  },

  /** The rule set by which a dossier is judged that is accepted now. */
  async rulesInForce(): Promise<RuleSet> {
    return rules
  },
})
