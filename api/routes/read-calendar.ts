/** GET /calendars/{year}: The calendar by which working days of a year are counted now: days off and make-up days. */
import { z } from 'zod'
import { CalendarSummary } from '../../domain/calendar-version.ts'
import { CalendarYear } from '../../domain/calendar-year.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'
import { summaryOf } from './list-calendars.ts'

export const CalendarYearParams = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
})

export const readCalendar = route(
  {
    method: 'get',
    path: '/calendars/{year}',
    tag: 'Calendars',
    summary: 'The calendar by which working days of a year are counted now.',
    access: 'public',
    params: CalendarYearParams,
    status: 200,
    response: CalendarSummary.extend({
      sourceSha256: CalendarYear.shape.sourceSha256,
      daysOff: CalendarYear.shape.daysOff,
      makeUpDays: CalendarYear.shape.makeUpDays,
    }),
    problems: ['NotFound'],
  },
  async ({ params: { year } }, { records }) => {
    const { items } = await records.calendars.list({ year, limit: 200 })
    const counts = items.find(({ status }) => status === 'loaded' || status === 'built-in')
    if (!counts)
      throw new Problem('NotFound', {
        en: `expected a year whose calendar is loaded: dates that run into ${year} are provisional`,
        'zh-CN': `${year}年的日历尚未载入，涉及该年的日期为暂定日期`,
      })
    const { daysOff, makeUpDays, sourceSha256 } = counts.arrangement
    return { ...summaryOf(counts), sourceSha256, daysOff, makeUpDays }
  },
)
