/** How long a recognition lasts, and when its renewal is asked for (Administrative License Law 50). */
import { daysAfter } from './working-days.ts'

/** Last day of a recognition of some years that starts on a day: the eve of its anniversary. */
export function lastDayOf(from: string, years: number): string {
  const [year = '', rest = ''] = [from.slice(0, 4), from.slice(4)]
  const anniversary = `${Number(year) + years}${rest}`
  // 29 February has an anniversary only in leap years; elsewhere the day before it is 28 February.
  return rest === '-02-29' ? `${Number(year) + years}-02-28` : daysAfter(anniversary, -1)
}
