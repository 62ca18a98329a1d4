/** A violation that was not discovered within two years of its end is not penalised (Administrative Penalty Law 36). */
import { lastDayOf } from '../validity.ts'
import { nextDay } from '../working-days.ts'

/** Days in Asia/Shanghai; without `endedOn` the violation lasts and nothing lapses. */
export interface Course {
  readonly endedOn?: string | undefined
  readonly discoveredOn: string
}

/** The last day on which it had to be discovered; undefined while it lasts. */
export const lapsesAfter = ({ endedOn }: Course, years: number): string | undefined =>
  // The day on which it ended is not counted.
  endedOn === undefined ? undefined : nextDay(lastDayOf(endedOn, years))

export function hasLapsed(course: Course, years: number): boolean {
  const last = lapsesAfter(course, years)
  return last !== undefined && course.discoveredOn > last
}
