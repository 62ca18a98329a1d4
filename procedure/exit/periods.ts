/** The days of an exit, counted from its planned end and from the end of the last certificate (Electronic Signature Law 23, 24). */
import type { SupervisionRules } from '../supervision-rules.ts'
import { dateInShanghai, daysAfter } from '../working-days.ts'
import { monthsAfter } from '../recognition/duties.ts'

type Rules = SupervisionRules['exit']

/** Last day on which the authority may be told of a planned end. */
export const reportBy = (plannedEnd: string, { reportDays }: Rules): string =>
  daysAfter(plannedEnd, -reportDays)

/** Last day on which the parties may be told of it. */
export const partiesToldBy = (plannedEnd: string, { partiesDays }: Rules): string =>
  daysAfter(plannedEnd, -partiesDays)

/**
 * Last day on which the proof is taken that the parties were told: the day by which they are told; where that had
 * passed when the exit was reported, some days after the report.
 */
export function proofBy(plannedEnd: string, openedAt: string, rules: Rules): string {
  const told = partiesToldBy(plannedEnd, rules)
  const opened = dateInShanghai(openedAt)
  return told >= opened ? told : daysAfter(opened, rules.proofDays)
}

/** Last day for an agreement on the takeover; afterwards a successor is assigned. */
export const takeoverBy = (plannedEnd: string, { takeoverDays }: Rules): string =>
  daysAfter(plannedEnd, -takeoverDays)

/** Until when the records are kept. */
export const keptUntil = (lastCertificateEnd: string, { retentionYears }: Rules): string =>
  monthsAfter(lastCertificateEnd, 12 * retentionYears)
