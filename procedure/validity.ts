/** How long a recognition lasts from its grant, its renewal or its change (Administrative License Law 49, 50). */
import type { AboutRecognition } from './renewal.ts'
import { daysAfter } from './working-days.ts'

/** Last day of a recognition of some years that starts on a day: the eve of its anniversary. */
export function lastDayOf(from: string, years: number): string {
  const [year = '', rest = ''] = [from.slice(0, 4), from.slice(4)]
  const anniversary = `${Number(year) + years}${rest}`
  // 29 February has an anniversary only in leap years; elsewhere the day before it is 28 February.
  return rest === '-02-29' ? `${Number(year) + years}-02-28` : daysAfter(anniversary, -1)
}

/**
 * What a grant is valid for: from the day of the decision; a renewal that comes before the end from the day after it; a
 * change until the end that the recognition has.
 *
 * @param decidedOn ISO date in Asia/Shanghai.
 */
export function termOf(
  { renews, changes }: AboutRecognition,
  decidedOn: string,
  years: number,
): { readonly validFrom: string; readonly validUntil: string } {
  if (changes) return { validFrom: decidedOn, validUntil: changes.validUntil }
  const isContinued = renews !== undefined && decidedOn <= renews.validUntil
  const validFrom = isContinued ? daysAfter(renews.validUntil, 1) : decidedOn
  return { validFrom, validUntil: lastDayOf(validFrom, years) }
}
