/** What one run of a case's workflow hands to the next, and what differs between kinds of cases. */
import type { CaseState } from '../../domain/case.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import type { Calendar } from '../../procedure/working-days.ts'

/** Event number and request fingerprint by idempotency key. */
export type AnsweredActs = Record<string, [event: number, fingerprint: string]>

export interface CarriedCase<S extends CaseState> {
  readonly state: S
  readonly rules: RuleSet
  readonly answered: AnsweredActs
  /** Learnt where acts are judged by it at once. */
  readonly calendar?: Calendar
}

/** When a case ends before its course is run. */
export interface CaseEnds {
  /** Has something happened that ends the case before its course is run? */
  readonly isStopped: () => boolean
  /** Throws when something that happened ends the case. */
  readonly assertGoesOn: () => void
}

export interface CaseTerms<S extends CaseState> extends CaseEnds {
  /** What the case is called on its notices, by language. */
  readonly nameOf: (state: S) => Readonly<Record<string, string | undefined>>
  /** Events of history after which the next run takes over; absent: when Temporal suggests it. */
  readonly eventsPerRun?: number
  /** Continues the workflow as new. */
  readonly continueWith: (carried: CarriedCase<S>) => Promise<never>
}
