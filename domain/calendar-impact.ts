/** What a calendar changes: the running clocks of a dossier whose end it moves or makes final. */
import { z } from 'zod'
import { type Calendar, deadline } from '../procedure/working-days.ts'
import { Clock } from './clock.ts'

const End = Clock.pick({ dueDate: true, provisional: true })

export const ClockMove = z
  .object({ clock: Clock.shape.key, before: End, after: End })
  .meta({ id: 'ClockMove' })
export type ClockMove = z.infer<typeof ClockMove>

/** The dossiers that a calendar touches, each with the clocks that it moves. */
export const CalendarImpact = z
  .object({ dossier: z.uuid(), clocks: z.array(ClockMove).min(1) })
  .meta({ id: 'CalendarImpact' })
export type CalendarImpact = z.infer<typeof CalendarImpact>

/** Clocks that run for a number of working days and end elsewhere, or for certain, by this calendar. */
export const clockMoves = (clocks: readonly Clock[], calendar: Calendar): ClockMove[] =>
  clocks.flatMap(({ key, state, startedAt, workingDays, pauses, dueDate, provisional }) => {
    if (state !== 'running' || workingDays === undefined) return []
    const end = deadline(startedAt, workingDays, calendar, pauses)
    if (end.date === dueDate && end.provisional === provisional) return []
    const after = { dueDate: end.date, provisional: end.provisional }
    return [{ clock: key, before: { dueDate, provisional }, after }]
  })
