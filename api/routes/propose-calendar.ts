/** POST /calendars: Propose the calendar of a year, or a correction of one that is loaded; another administrator confirms it. */
import { CalendarVersion } from '../../domain/calendar-version.ts'
import { CalendarYear } from '../../domain/calendar-year.ts'
import { route } from '../route.ts'

export const proposeCalendar = route(
  {
    method: 'post',
    path: '/calendars',
    tag: 'Calendars',
    summary: 'Propose the calendar of a year; another administrator confirms it.',
    description:
      'A proposal for a year that is loaded corrects it. One proposal a year is open at a time.',
    access: ['administrator'],
    body: CalendarYear,
    idempotent: true,
    status: 201,
    response: CalendarVersion,
    problems: ['ConditionOpen', 'IdempotencyKeyReused'],
  },
  ({ person, key, body }, { calendars }) => calendars.propose(person, key, body),
)
