/** What must be true of the numbers of notices (文号): one for each notice that was issued, from 1 on, and none beside. */
import { noticeKinds } from '../../../procedure/notices.ts'
import type { RegisteredNumber } from '../../../storage/records/numbers.ts'
import type { Records } from '../../../storage/records/records.ts'
import type { Ledger, Violation } from './ledger.ts'

/** A series of one year, in the order of its numbers. */
export type Series = readonly Pick<RegisteredNumber, 'number' | 'text' | 'subject'>[]

const mostOfSeries = 1_000_000

/** Every series of a year in which there is a number. */
export async function readNumbers(records: Records, year: number): Promise<Series[]> {
  const all = noticeKinds.map(async (series) => {
    const { items } = await records.listNumbers({ series, year, limit: mostOfSeries })
    return items
  })
  return (await Promise.all(all)).filter((items) => items.length > 0)
}

export const gaps = (all: readonly Series[]): Violation[] =>
  all.flatMap((series) => {
    const at = series.findIndex(({ number }, index) => number !== index + 1)
    return at === -1 ? [] : [`expected number ${at + 1}, got ${series[at]?.text}`]
  })

/** Each number is that of a notice that was issued under it, and of one only. */
export function misnumbered(all: readonly Series[], ledgers: Iterable<Ledger>): Violation[] {
  const numbered = new Map(all.flat().map(({ subject, text }) => [subject, text]))
  const violations: Violation[] = []
  for (const ledger of ledgers)
    for (const { event } of ledger) {
      if (event.act !== 'notice-issued') continue
      const { notice, number } = event.detail as { notice: string; number: string }
      const kept = numbered.get(notice)
      if (kept !== number) violations.push(`${notice} was issued as ${number}, not as ${kept}`)
      numbered.delete(notice)
    }
  for (const [subject, text] of numbered) violations.push(`${text} is of no notice: ${subject}`)
  return violations
}
