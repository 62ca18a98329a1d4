import { describe, expect, it } from '@jest/globals'
import { year2026 } from '../../procedure/calendars/2026.ts'
import { dateInShanghai, deadline, workingDay } from '../../procedure/working-days.ts'

const calendar = [year2026]
/** Noon of a day in Asia/Shanghai. */
const noon = (date: string) => `${date}T04:00:00Z`
const endsOn = (date: string, workingDays: number) =>
  deadline(noon(date), workingDays, calendar).date

describe('Administrative License Law 82: periods count working days', () => {
  it.each([
    ['2026-02-09', '2026-02-14', '2026-03-13', '2026-03-27'],
    ['2026-02-13', '2026-02-27', '2026-03-19', '2026-04-02'],
    ['2026-04-28', '2026-05-08', '2026-05-28', '2026-06-11'],
    ['2026-06-17', '2026-06-25', '2026-07-16', '2026-07-30'],
    ['2026-09-18', '2026-09-24', '2026-10-22', '2026-11-05'],
    ['2026-09-24', '2026-10-09', '2026-10-29', '2026-11-12'],
  ])('counts 5, 20 and 30 from %s to %s, %s and %s', (start, five, twenty, thirty) => {
    expect([5, 20, 30].map((days) => endsOn(start, days))).toEqual([five, twenty, thirty])
  })

  it('calls a date provisional once it runs into a year whose arrangement is not published', () => {
    const from = (days: number) => deadline(noon('2026-11-23'), days, calendar)
    expect(from(5)).toMatchObject({ date: '2026-11-30', provisional: false })
    expect(from(20)).toMatchObject({ date: '2026-12-21', provisional: false })
    expect(from(30).provisional).toBe(true)
    expect(from(30).date > '2026-12-31').toBe(true)
  })

  it('makes the date final, and moves it, once that arrangement is loaded', () => {
    const before = deadline(noon('2026-11-23'), 30, calendar)
    // Monday to Friday alone, as long as nothing is published.
    expect(before).toMatchObject({ date: '2027-01-04', provisional: true })
    const fictional = {
      year: 2027,
      source: 'Fictional, of this test',
      daysOff: [['2027-01-01', '2027-01-05']] as const,
      makeUpDays: ['2027-01-09'],
    }
    expect(deadline(noon('2026-11-23'), 30, [year2026, fictional])).toEqual({
      date: '2027-01-07',
      instant: '2027-01-07T16:00:00.000Z',
      provisional: false,
    })
    expect(deadline(noon('2026-11-23'), 32, [year2026, fictional]).date).toBe('2027-01-09')
    // What ended in 2026 stays where it was.
    expect(deadline(noon('2026-11-23'), 20, [year2026, fictional]).date).toBe('2026-12-21')
  })

  it('stays provisional where the period runs on into a year after the one that is loaded', () => {
    const next = { ...year2026, year: 2027, daysOff: [], makeUpDays: [] }
    expect(deadline(noon('2026-11-23'), 300, [year2026, next]).provisional).toBe(true)
  })

  it('knows the 248 working days of 2026', () => {
    const days = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    )
    expect(days.filter((date) => workingDay(date, calendar).works)).toHaveLength(248)
  })

  it('works on the make-up days and rests on the days off', () => {
    for (const date of year2026.makeUpDays) expect(workingDay(date, calendar).works).toBe(true)
    for (const [from, to] of year2026.daysOff)
      expect([from, to].map((date) => workingDay(date, calendar).works)).toEqual([false, false])
  })
})

describe('The day of an event', () => {
  it('is the day in Asia/Shanghai, not in UTC', () => {
    expect(dateInShanghai('2026-03-02T15:59:59.999Z')).toBe('2026-03-02')
    expect(dateInShanghai('2026-03-02T16:00:00.000Z')).toBe('2026-03-03')
  })

  it('is not counted, whatever the hour, and the last day counts to its midnight', () => {
    const early = deadline('2026-03-01T16:00:00Z', 1, calendar)
    const late = deadline('2026-03-02T15:59:59Z', 1, calendar)
    expect(early).toEqual(late)
    expect(early).toEqual({
      date: '2026-03-03',
      instant: '2026-03-03T16:00:00.000Z',
      provisional: false,
    })
  })

  it('may be a day off: counting begins with the next working day', () => {
    expect(endsOn('2026-10-03', 1)).toBe('2026-10-08')
  })
})
