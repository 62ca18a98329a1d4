/** The rules that every hearing has in common: days between its notice and itself, and signed minutes after it has begun. */
import type { CaseState } from '../../domain/case.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { dateInShanghai, daysAfter, deadline } from '../../procedure/working-days.ts'
import type { Circumstances } from './take-acts.ts'

/** So many working days lie between the notice and the hearing (Administrative License Law 48(1), Administrative Penalty Law 64). */
export function tooSoon(
  on: string,
  workingDays: number,
  { at, calendar }: Pick<Circumstances, 'at' | 'calendar'>,
): Refusal | undefined {
  const { date } = deadline(at, workingDays, calendar)
  const isLater = workingDays === 0 ? on > at : dateInShanghai(on) > date
  return isLater
    ? undefined
    : refuse('TooEarly', `expected a day after ${date}, got ${on}`, {
        earliest: daysAfter(date, 1),
      })
}

export const notBegun = (on: string | undefined, at: string): Refusal | undefined =>
  on === undefined || at < on
    ? refuse('TooEarly', `expected the hearing to have begun, it is on ${on ?? 'no day yet'}`)
    : undefined

/** A document of the case in its latest version. */
export const documentOf = ({ documents }: CaseState, id: string) =>
  documents.filter((document) => document.id === id).at(-1)

/** Refuses what is not among the documents of the case as minutes. */
export const notMinutes = (state: CaseState, id: string): Refusal | undefined =>
  documentOf(state, id)?.type === 'hearing-minutes'
    ? undefined
    : refuse('MatterNotFound', 'expected the signed minutes among the documents', { document: id })
