/** Working days until a day, by the calendar of this year; Monday to Friday where none is known (Administrative License Law 82). */

/** As `GET /calendars/{year}` has them: days off as first and last day, and weekends that are worked. */
export interface CalendarDays {
  readonly daysOff: readonly unknown[]
  readonly makeUpDays?: readonly string[]
}

const dayMs = 86_400_000
const zoneMs = 8 * 3_600_000

/** ISO 8601 calendar date. */
export const todayInShanghai = (now: number = Date.now()): string =>
  new Date(now + zoneMs).toISOString().slice(0, 10)

const isOff = (day: string, daysOff: readonly unknown[]): boolean =>
  daysOff.some((range) => {
    const [first, last] = range as readonly [string, string]
    return first <= day && day <= last
  })

function isWorked(day: string, calendar: CalendarDays | undefined): boolean {
  if (calendar?.makeUpDays?.includes(day)) return true
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isOff(day, calendar?.daysOff ?? [])
}

/** How many working days follow `today` up to and with `due`; negative: how many have passed since. */
export function workingDaysLeft(
  today: string,
  due: string,
  calendar: CalendarDays | undefined,
): number {
  const [from, to] = today < due ? [today, due] : [due, today]
  const length = Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
  const days = Array.from({ length }, (_, index) =>
    new Date(Date.parse(from) + (index + 1) * dayMs).toISOString().slice(0, 10),
  )
  const worked = days.filter((day) => isWorked(day, calendar)).length
  // A day that has passed is over even where no working day has followed it.
  return today <= due ? worked : -Math.max(worked, 1)
}
