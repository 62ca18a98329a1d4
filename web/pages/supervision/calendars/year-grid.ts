/** A year as a calendar shows it: months of weeks from Monday to Sunday, each day of its kind. */
export type DayKind = 'working' | 'weekend' | 'off' | 'make-up'

export interface GridDay {
  /** ISO 8601. */
  readonly date: string
  readonly day: number
  readonly kind: DayKind
}

export interface GridMonth {
  /** From 1. */
  readonly month: number
  /** Seven places each; those of other months are undefined. */
  readonly weeks: readonly (readonly (GridDay | undefined)[])[]
}

export interface Arrangement {
  readonly year: number
  /** First and last day, both included. */
  readonly daysOff: readonly (readonly string[])[]
  readonly makeUpDays: readonly string[]
}

const daysInWeek = 7
const firstDayOff = 5

/** 0 is Monday. */
const weekdayOf = (date: string): number =>
  (new Date(`${date}T00:00:00Z`).getUTCDay() + daysInWeek - 1) % daysInWeek

export function kindOfDay(date: string, { daysOff, makeUpDays }: Arrangement): DayKind {
  if (makeUpDays.includes(date)) return 'make-up'
  if (daysOff.some(([from = '', to = '']) => from <= date && date <= to)) return 'off'
  return weekdayOf(date) >= firstDayOff ? 'weekend' : 'working'
}

const two = (value: number) => String(value).padStart(2, '0')

function monthOf(month: number, arrangement: Arrangement): GridMonth {
  const { year } = arrangement
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const days = Array.from({ length }, (_, index): GridDay => {
    const date = `${year}-${two(month)}-${two(index + 1)}`
    return { date, day: index + 1, kind: kindOfDay(date, arrangement) }
  })
  const before = weekdayOf(days[0]?.date ?? '')
  const places = [...Array.from({ length: before }, () => undefined), ...days]
  const weeks = Array.from({ length: Math.ceil(places.length / daysInWeek) }, (_, week) =>
    Array.from({ length: daysInWeek }, (_unused, day) => places[week * daysInWeek + day]),
  )
  return { month, weeks }
}

export const yearGrid = (arrangement: Arrangement): GridMonth[] =>
  Array.from({ length: 12 }, (_, index) => monthOf(index + 1, arrangement))
