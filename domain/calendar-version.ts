/** Versions of a year's calendar: who proposed, confirmed or refused which arrangement, and which one counts. */
import { z } from 'zod'
import { CalendarYear } from './calendar-year.ts'
import { PersonName } from './person.ts'

export const calendarStatuses = [
  'built-in',
  'proposed',
  'loaded',
  'replaced',
  'refused',
  'withdrawn',
] as const
export type CalendarStatus = (typeof calendarStatuses)[number]

const Version = z
  .int()
  .nonnegative()
  .describe('0 is what the release ships with; what is proposed counts from 1')

/** What anybody may know of a version. */
export const CalendarSummary = z
  .object({
    year: CalendarYear.shape.year,
    source: CalendarYear.shape.source,
    sourceUrl: CalendarYear.shape.sourceUrl,
    publishedOn: CalendarYear.shape.publishedOn,
    version: Version,
    status: z
      .enum(calendarStatuses)
      .describe('`loaded` and, until a version replaces it, `built-in` count'),
    proposal: z.uuid().optional().describe('Absent for what is built in'),
  })
  .meta({ id: 'CalendarSummary' })
export type CalendarSummary = z.infer<typeof CalendarSummary>

/** A version with the people who made it; what is built in came with the release. */
export const CalendarVersion = z
  .object({
    proposal: z.uuid().optional(),
    version: Version,
    status: z.enum(calendarStatuses),
    arrangement: CalendarYear,
    proposedBy: PersonName.optional(),
    proposedAt: z.iso.datetime().optional(),
    decidedBy: PersonName.optional(),
    decidedAt: z.iso.datetime().optional(),
    reason: z.string().optional().describe('Why it was refused or withdrawn'),
  })
  .meta({ id: 'CalendarVersion' })
export type CalendarVersion = z.infer<typeof CalendarVersion>
