/** What the ledger of a recognition tells of each year, in words: the course of its life without its machinery. */
import type { LedgerEntry, LedgerEvent } from '../../../domain/ledger.ts'
import { dateInShanghai } from '../../../procedure/working-days.ts'

const kindOf = (detail: LedgerEvent['detail']) => String(detail.duty).split(':')[0]

const inWords: Record<string, (detail: LedgerEvent['detail']) => string> = {
  'duty-owed': (detail) => `owes ${kindOf(detail)}`,
  'report-duty': (detail) => `reports ${kindOf(detail)}`,
  'duty-missed': (detail) => `misses ${kindOf(detail)}`,
  'notice-issued': ({ kind }) => `notice ${String(kind)}`,
}

const told = [
  ...['open', 'accept-report', 'order-rectification', 'close-finding'],
  ...['file-change', 'accept-change', 'report-incident', 'settle-incident'],
  ...['note-penalty', 'restrict-recognition', 'restriction-ended'],
  ...['note-renewal', 'renew-recognition', 'note-exit', 'end-recognition', 'cancelled'],
  ...['propose-ending', 'acknowledge', 'answer-ending', 'drop-ending'],
]

const sentenceOf = ({ act, detail }: LedgerEvent): string | undefined =>
  inWords[act]?.(detail) ?? (told.includes(act) ? act : undefined)

/** By years since the first; a year begins on 1 January in Shanghai. */
export function yearByYear(entries: readonly LedgerEntry[], firstYear: number) {
  const years: Record<number, string[]> = {}
  for (const { event } of entries) {
    const year = Number(dateInShanghai(event.at).slice(0, 4)) - firstYear
    const sentence = sentenceOf(event)
    if (sentence) (years[year] ??= []).push(sentence)
  }
  return years
}

const ordinary = [
  ...['reports annual-report', 'accept-report', 'owes annual-report'],
  ...['reports audit', 'accept-report', 'owes audit'],
]

/** As the story is told in `years.ts` and `beside.ts`. */
export const expected: Record<number, string[]> = {
  0: ['open', 'owes annual-report', 'owes audit', 'owes certificate-update'],
  1: ordinary,
  2: [
    ...['owes annual-report', 'misses annual-report'],
    ...['order-rectification', 'owes rectification', 'notice rectification-order'],
    ...['reports annual-report', 'accept-report', 'reports rectification', 'accept-report'],
    ...['reports audit', 'accept-report', 'owes audit'],
  ],
  3: [
    ...ordinary,
    ...['file-change', 'accept-change', 'notice change-decision', 'owes certificate-update'],
  ],
  4: [
    ...ordinary,
    ...['report-incident', 'owes final-report', 'reports final-report', 'accept-report'],
    ...['settle-incident', 'note-penalty', 'restrict-recognition'],
  ],
  // Filed, accepted and, as it was asked for late, held open by its grant.
  5: [
    ...['restriction-ended', ...ordinary],
    ...['note-renewal', 'note-renewal', 'note-renewal', 'renew-recognition'],
  ],
  6: ordinary,
  7: ordinary,
  8: [
    ...ordinary,
    ...['file-change', 'accept-change', 'notice change-decision'],
    ...['propose-ending', 'notice ending-prior', 'acknowledge', 'answer-ending', 'drop-ending'],
    'close-finding',
  ],
  9: ordinary,
  10: [
    ...['note-exit', 'reports annual-report', 'accept-report', 'owes annual-report'],
    ...['end-recognition', 'notice cancellation', 'cancelled'],
  ],
}
