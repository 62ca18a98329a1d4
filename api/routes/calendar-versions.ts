/** GET /calendars/{year}/versions: The history of a year's calendar: who proposed, confirmed or refused which arrangement. */
import { CalendarVersion } from '../../domain/calendar-version.ts'
import { listQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'
import { CalendarYearParams } from './read-calendar.ts'

export const listCalendarVersions = route(
  {
    method: 'get',
    path: '/calendars/{year}/versions',
    tag: 'Calendars',
    summary: 'The history of a year’s calendar: who proposed, confirmed or refused what.',
    access: ['administrator', 'auditor'],
    params: CalendarYearParams,
    query: listQuery({}),
    status: 200,
    response: pageOf(CalendarVersion),
  },
  async ({ params, query }, { records }) => {
    const { items, next } = await records.calendars.list({ ...params, ...query })
    return { items: [...items], next }
  },
)
