/** The year as a calendar shows it, and what people type into its form. */
import { describe, expect, it } from '@jest/globals'
import { daysIn, periodsIn } from '../../../web/pages/supervision/calendars/arrangement-text.ts'
import { kindOfDay, yearGrid } from '../../../web/pages/supervision/calendars/year-grid.ts'

const arrangement = {
  year: 2026,
  daysOff: [['2026-10-01', '2026-10-07']],
  makeUpDays: ['2026-09-20', '2026-10-10'],
}

describe('A year as a calendar', () => {
  it.each([
    ['2026-09-30', 'working'],
    ['2026-10-01', 'off'],
    ['2026-10-04', 'off'],
    ['2026-10-07', 'off'],
    ['2026-10-08', 'working'],
    ['2026-10-10', 'make-up'],
    ['2026-10-11', 'weekend'],
    ['2026-09-20', 'make-up'],
  ])('says of %s that it is %s', (date, kind) => {
    expect(kindOfDay(date, arrangement)).toBe(kind)
  })

  it('has every day of the year once, in weeks of seven places that begin on Monday', () => {
    const months = yearGrid(arrangement)
    const weeks = months.flatMap((month) => month.weeks)
    expect(new Set(weeks.map((week) => week.length))).toEqual(new Set([7]))
    const days = weeks.flatMap((week) => week.flatMap((day) => (day ? [day.date] : [])))
    expect(days).toHaveLength(365)
    expect(new Set(days).size).toBe(365)
    // 1 October 2026 is a Thursday.
    expect(months[9]?.weeks[0]?.map((day) => day?.day)).toEqual([
      ...[undefined, undefined, undefined],
      ...[1, 2, 3, 4],
    ])
  })

  it('knows the leap day', () => {
    const february = yearGrid({ year: 2028, daysOff: [], makeUpDays: [] })[1]
    expect(february?.weeks.flat().filter((day) => day !== undefined)).toHaveLength(29)
  })
})

describe('What is typed of a calendar', () => {
  it('is a period on each line, one day standing for both', () => {
    expect(periodsIn('2027-01-01 – 2027-01-03\n\n  2027-04-05 \n')).toEqual([
      ['2027-01-01', '2027-01-03'],
      ['2027-04-05', '2027-04-05'],
    ])
  })

  it('is read in full-width figures, and what is no day is kept for the service to refuse', () => {
    expect(periodsIn('２０２７－０１－０１至２０２７－０１－０３\n元旦')).toEqual([
      ['2027-01-01', '2027-01-03'],
      ['元旦', '元旦'],
    ])
    expect(daysIn('2027-01-10\n周日')).toEqual(['2027-01-10', '周日'])
  })
})
