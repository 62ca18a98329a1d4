/** Two people load a calendar: one has proposed it, another confirms it here, or either ends the proposal. */
import { z } from 'zod'
import { CalendarVersion } from '../../domain/calendar-version.ts'
import { route } from '../route.ts'

export const ProposalId = z.object({ proposal: z.uuid() })

export const confirmCalendar = route(
  {
    method: 'post',
    path: '/calendars/{proposal}/confirmation',
    tag: 'Calendars',
    summary: 'Confirm a calendar that another administrator proposed; from then on it counts.',
    description:
      'Running clocks of open dossiers are computed anew; what is left to do is shown by the impact.',
    access: ['administrator'],
    params: ProposalId,
    idempotent: true,
    status: 200,
    response: CalendarVersion,
    problems: ['NotFound', 'SeparationOfDuty', 'MatterClosed', 'TemporarilyUnavailable'],
  },
  ({ params, person }, { calendars }) => calendars.confirm(person, params.proposal),
)

export const refuseCalendar = route(
  {
    method: 'post',
    path: '/calendars/{proposal}/refusal',
    tag: 'Calendars',
    summary: 'Refuse a proposed calendar, or withdraw one’s own, with the reason.',
    access: ['administrator'],
    params: ProposalId,
    body: z.strictObject({ reason: z.string().trim().min(1).max(2_000) }),
    idempotent: true,
    status: 200,
    response: CalendarVersion,
    problems: ['NotFound', 'MatterClosed'],
  },
  ({ params, person, body }, { calendars }) =>
    calendars.refuse(person, params.proposal, body.reason),
)
