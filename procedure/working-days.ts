/** Date arithmetic in working days (Administrative License Law 82) on a published calendar, in Asia/Shanghai. */

/** One year's arrangement as the State Council publishes it; dates are ISO, ranges include both ends. */
export interface CalendarYear {
  readonly year: number
  readonly source: string
  readonly daysOff: readonly (readonly [from: string, to: string])[]
  readonly makeUpDays: readonly string[]
}
export type Calendar = readonly CalendarYear[]

export interface Deadline {
  /** Last day of the period, ISO date in Asia/Shanghai. */
  readonly date: string
  /** The instant at which the period is over: midnight after that day, ISO with Z. */
  readonly instant: string
  /** True when the period runs into a year whose arrangement is not loaded: recompute it when it is. */
  readonly provisional: boolean
}

const dayMs = 86_400_000
/** China has had no daylight saving since 1991: Asia/Shanghai is UTC+8 on every day that matters here. */
const shanghaiOffsetMs = 8 * 3_600_000

/** The calendar day in Asia/Shanghai of an instant (ISO date). */
export const dateInShanghai = (instant: string): string =>
  new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 10)

/** The day after an ISO date. */
export const nextDay = (date: string): string => daysAfter(date, 1)

/** The ISO date that lies a number of calendar days after another; before it where the number is negative. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** Midnight that ends an ISO date in Asia/Shanghai, as an instant. */
export const endOfDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + dayMs - shanghaiOffsetMs).toISOString()

/**
 * Is the date a working day? In a year that is not loaded: Monday to Friday, and the answer is provisional.
 */
export function workingDay(date: string, calendar: Calendar): { works: boolean; known: boolean } {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const weekend = weekday === 0 || weekday === 6
  const year = calendar.find((candidate) => candidate.year === Number(date.slice(0, 4)))
  if (!year) return { works: !weekend, known: false }
  if (year.makeUpDays.includes(date)) return { works: true, known: true }
  const off = year.daysOff.some(([from, to]) => from <= date && date <= to)
  return { works: !off && !weekend, known: true }
}

/** A time that is not counted (Administrative License Law 45), from its written notice to its end; open while it lasts. */
export interface Interruption {
  readonly from: string
  readonly to?: string | undefined
}

/** The day of the notice still counts, the day of the end does not: counting goes on with the next working day. */
const isInterrupted = (date: string, interruptions: readonly Interruption[]): boolean =>
  interruptions.some(
    ({ from, to }) =>
      dateInShanghai(from) < date && (to === undefined || date <= dateInShanghai(to)),
  )

/**
 * When a period of working days ends that starts with an event at `start` (ISO instant). The day of the event is
 * not counted; the first day counted is the next working day. Interruptions that overlap are left out once;
 * one that is still open is passed over: the answer then holds as if it ended on the day of its start.
 */
export function deadline(
  start: string,
  workingDays: number,
  calendar: Calendar,
  interruptions: readonly Interruption[] = [],
): Deadline {
  const ended = interruptions.filter(({ to }) => to !== undefined)
  let date = dateInShanghai(start)
  let provisional = false
  for (let counted = 0; counted < workingDays;) {
    date = nextDay(date)
    const { works, known } = workingDay(date, calendar)
    provisional ||= !known
    if (works && !isInterrupted(date, ended)) counted += 1
  }
  return { date, instant: endOfDay(date), provisional }
}

/** Working days of a period that have been counted up to and including a day; those of an open interruption are not. */
export function workingDaysUsed(
  start: string,
  until: string,
  calendar: Calendar,
  interruptions: readonly Interruption[] = [],
): number {
  let used = 0
  for (let date = nextDay(dateInShanghai(start)); date <= until; date = nextDay(date))
    if (workingDay(date, calendar).works && !isInterrupted(date, interruptions)) used += 1
  return used
}
