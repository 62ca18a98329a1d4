/** GET /working-days: The last day of a period of working days (Administrative License Law 82), by the calendars loaded now. */
import { z } from 'zod'
import { sentences } from '../../domain/texts/sentences.ts'
import { deadline } from '../../procedure/working-days.ts'
import { route } from '../route.ts'

const Day = z.iso.date().regex(/^20/, sentences.dayOfCentury.en)

export const countWorkingDays = route(
  {
    method: 'get',
    path: '/working-days',
    tag: 'Calendars',
    summary: 'The last day of a period of working days, by the calendars loaded now.',
    description:
      'The day of the event is not counted. A date that runs into a year without a published calendar is provisional.',
    access: 'public',
    query: z.strictObject({
      from: Day.describe('Day of the event, Asia/Shanghai'),
      days: z.coerce.number().int().min(1).max(1_000),
    }),
    status: 200,
    response: z.object({
      from: z.iso.date(),
      days: z.int(),
      date: z.iso.date().describe('Last day of the period, Asia/Shanghai'),
      instant: z.iso.datetime().describe('Midnight that ends the last day'),
      provisional: z.boolean().describe('Runs into a year without a published calendar'),
    }),
  },
  async ({ query: { from, days } }, { records }) => ({
    from,
    days,
    ...deadline(`${from}T00:00:00+08:00`, days, await records.calendars.loaded()),
  }),
)
