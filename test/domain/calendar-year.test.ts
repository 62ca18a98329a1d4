import { describe, expect, it } from '@jest/globals'
import { CalendarYear } from '../../domain/calendar-year.ts'
import { findings, pointerOf } from '../../domain/form/findings.ts'
import { year2026 } from '../../procedure/calendars/2026.ts'

const sound = {
  ...year2026,
  sourceUrl: 'https://www.gov.cn/',
  publishedOn: '2025-11-04',
  sourceSha256: 'a'.repeat(64),
}
const wrong = (more: object) =>
  findings(CalendarYear, { ...sound, ...more }).map(({ path, detail }) => ({
    at: pointerOf(path),
    ...detail,
  }))

describe('The calendar of a year', () => {
  it('is what the State Council publishes, with its source', () => {
    expect(CalendarYear.parse(year2026)).toEqual(year2026)
    expect(CalendarYear.parse(sound)).toEqual(sound)
  })

  it.each<[string, object, string, RegExp]>([
    [
      'a range that begins in another year',
      { daysOff: [['2025-12-31', '2026-01-03']] },
      '/daysOff/0/0',
      /day of the year/,
    ],
    [
      'a range that ends in another year',
      { daysOff: [['2026-12-31', '2027-01-03']] },
      '/daysOff/0/1',
      /day of the year/,
    ],
    [
      'a range that ends before it begins',
      { daysOff: [['2026-05-05', '2026-05-01']] },
      '/daysOff/0',
      /last day/,
    ],
    [
      'ranges that overlap',
      {
        daysOff: [
          ['2026-05-01', '2026-05-05'],
          ['2026-05-05', '2026-05-06'],
        ],
      },
      '/daysOff/1',
      /without a day in common/,
    ],
    [
      'ranges out of order',
      {
        daysOff: [
          ['2026-05-01', '2026-05-05'],
          ['2026-02-15', '2026-02-23'],
        ],
      },
      '/daysOff/1',
      /after the one before/,
    ],
    [
      'a make-up day of another year',
      { makeUpDays: ['2027-01-02'] },
      '/makeUpDays/0',
      /day of the year/,
    ],
    [
      'a make-up day in the middle of the week',
      { makeUpDays: ['2026-03-04'] },
      '/makeUpDays/0',
      /Saturday or Sunday/,
    ],
    [
      'a make-up day that is off',
      { makeUpDays: ['2026-10-03'] },
      '/makeUpDays/0',
      /not among the days off/,
    ],
    ['a make-up day twice', { makeUpDays: ['2026-01-04', '2026-01-04'] }, '/makeUpDays/1', /once/],
    ['no source', { source: undefined }, '/source', /Missing/],
    ['an empty source', { source: '  ' }, '/source', />=1|1 character/],
    ['a source address that is none', { sourceUrl: 'javascript:alert(1)' }, '/sourceUrl', /URL/],
    ['a digest that is none', { sourceSha256: 'abc' }, '/sourceSha256', /./],
    [
      'a day that does not exist',
      { daysOff: [['2026-02-29', '2026-03-01']] },
      '/daysOff/0/0',
      /ISO date/,
    ],
    ['no day off at all', { daysOff: [] }, '/daysOff', /./],
    ['a year that is none', { year: '2026' }, '/year', /number/],
    ['a field that is unknown', { holidays: [] }, '/holidays', /./],
  ])('is refused with %s', (_what, more, at, says) => {
    const all = wrong(more)
    const found = all.find((each) => each.at === at)
    expect(all.map((each) => each.at)).toContain(at)
    expect(found?.en).toMatch(says)
    expect(found?.['zh-CN']).toMatch(/\p{Script=Han}/u)
  })

  it('names everything that is wrong at once', () => {
    const daysOff = [
      ['2026-05-05', '2026-05-01'],
      ['2026-10-01', '2027-01-03'],
    ]
    const makeUpDays = ['2026-03-04', '2026-03-02']
    expect(wrong({ daysOff, makeUpDays }).map(({ at }) => at)).toEqual([
      '/daysOff/0',
      '/daysOff/1/1',
      '/makeUpDays/0',
      '/makeUpDays/1',
      '/makeUpDays/1',
    ])
  })
})
