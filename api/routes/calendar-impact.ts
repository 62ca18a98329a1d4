/** GET /calendars/{proposal}/impact: The running clocks that a calendar moves or makes final, dossier by dossier. */
import { z } from 'zod'
import { CalendarImpact } from '../../domain/calendar-impact.ts'
import { pageOf } from '../paging.ts'
import { route } from '../route.ts'
import { ProposalId } from './decide-calendar.ts'

export const readCalendarImpact = route(
  {
    method: 'get',
    path: '/calendars/{proposal}/impact',
    tag: 'Calendars',
    summary: 'The running clocks that a calendar moves or makes final, dossier by dossier.',
    description:
      'Once the calendar is loaded: the clocks that have not moved yet; none are left when all is done. A page may hold fewer items than asked for, and the last one has no `next`.',
    access: ['administrator', 'auditor'],
    params: ProposalId,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items on a page'),
      after: z.uuid().optional().describe('`next` of the page before'),
    }),
    status: 200,
    response: pageOf(CalendarImpact),
    problems: ['NotFound'],
  },
  ({ params, query }, { calendars }) => calendars.impact(params.proposal, query),
)
