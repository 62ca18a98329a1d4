/** GET /calendars: The calendars of working days, every version, the newest year first. */
import { z } from 'zod'
import { CalendarSummary, type CalendarVersion } from '../../domain/calendar-version.ts'
import { listQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'

export const summaryOf = ({ arrangement, version, status, proposal }: CalendarVersion) => {
  const { year, source, sourceUrl, publishedOn } = arrangement
  return { year, source, sourceUrl, publishedOn, version, status, proposal }
}

export const listCalendars = route(
  {
    method: 'get',
    path: '/calendars',
    tag: 'Calendars',
    summary: 'The calendars of working days, every version, the newest year first.',
    access: 'public',
    query: listQuery({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
    status: 200,
    response: pageOf(CalendarSummary),
  },
  async ({ query }, { records }) => {
    const { items, next } = await records.calendars.list(query)
    return { items: items.map(summaryOf), next }
  },
)
