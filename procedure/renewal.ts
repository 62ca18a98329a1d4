/** When a renewal may be asked for (Administrative License Law 50; clock C8), and whether the recognition waits for its decision. */
import { refuse, type Refusal } from './failures.ts'
import type { RuleSet } from './rule-set.ts'
import { daysAfter } from './working-days.ts'

type Rules = Pick<RuleSet, 'renewalDays' | 'supervision'>

/** “… thirty days before the expiry of the period of validity”: the last day on which a renewal is in time. */
export const lastDayToRenew = (validUntil: string, { renewalDays }: Pick<Rules, 'renewalDays'>) =>
  daysAfter(validUntil, -renewalDays)

/** Is a renewal that is asked for on a day too late for the decision to be deemed? */
export const isLate = (today: string, validUntil: string, rules: Pick<Rules, 'renewalDays'>) =>
  today > lastDayToRenew(validUntil, rules)

/**
 * The rule that refuses to open a renewal on a day, or undefined.
 *
 * @param today ISO date in Asia/Shanghai.
 * @param validUntil Last day of the recognition.
 */
export function renewalRefused(
  today: string,
  validUntil: string,
  rules: Rules,
): Refusal | undefined {
  const { renewalFromDays } = rules.supervision.recognition
  const earliest = renewalFromDays === undefined ? today : daysAfter(validUntil, -renewalFromDays)
  if (today < earliest)
    return refuse('TooEarly', `expected ${earliest} or later, got ${today}`, { earliest })
  return lateRefused(today, validUntil, rules)
}

/** Refuses a renewal that is asked for late, where the rule set takes it for a new application. */
export function lateRefused(today: string, validUntil: string, rules: Rules): Refusal | undefined {
  const { lateRenewal } = rules.supervision.recognition
  if (lateRenewal !== 'new-application' || !isLate(today, validUntil, rules)) return undefined
  const latest = lastDayToRenew(validUntil, rules)
  return refuse('TooLate', `expected ${latest} or earlier, a new application from then on`, {
    latest,
  })
}

/** What a dossier says of the recognition that it renews or changes. */
export interface AboutRecognition {
  readonly renews?: { readonly validUntil: string; readonly late?: boolean | undefined } | undefined
  readonly changes?: { readonly validUntil: string } | undefined
}

/** Accepted before the end and asked for in time: undecided at the end, the renewal is deemed granted. */
export const isHeldOpen = ({ renews }: AboutRecognition, acceptedOn: string): boolean =>
  renews !== undefined && !renews.late && acceptedOn <= renews.validUntil
