/** A statutory clock of a dossier as it ran; its due date follows from the ledger and the calendar. */
import { z } from 'zod'
import { clockIds } from '../procedure/deadlines.ts'

export const Clock = z
  .object({
    key: z.string().describe('The clock and, where a case has several, what it is about: C11:c2'),
    id: z.enum(clockIds),
    startedAt: z.iso.datetime().describe('The event that starts the period'),
    workingDays: z
      .int()
      .nonnegative()
      .optional()
      .describe('Length; absent where a person or a notice set the last day'),
    dueDate: z.iso.date().describe('Last day of the period, Asia/Shanghai'),
    dueInstant: z.iso.datetime().describe('Midnight that ends the last day'),
    provisional: z.boolean().describe('Runs into a year without a published calendar'),
    pauses: z
      .array(
        z.object({
          matter: z.string(),
          from: z.iso.datetime(),
          to: z.iso.datetime().optional(),
        }),
      )
      .describe('Times not counted (art. 45)'),
    remindedAt: z.iso.datetime().optional().describe('When the applicant was reminded of its end'),
    state: z
      .enum(['running', 'paused', 'met', 'expired'])
      .describe('While paused the due date stands as it was before'),
  })
  .meta({ id: 'Clock' })
export type Clock = z.infer<typeof Clock>
