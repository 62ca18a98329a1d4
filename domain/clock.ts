/** A statutory clock of a dossier as it ran; its due date follows from the ledger and the calendar. */
import { z } from 'zod'
import { clockIds } from '../procedure/deadlines.ts'

export const Clock = z
  .object({
    id: z.enum(clockIds),
    startedAt: z.iso.datetime().describe('The event that starts the period'),
    workingDays: z.int().positive(),
    dueDate: z.iso.date().describe('Last day of the period, Asia/Shanghai'),
    dueInstant: z.iso.datetime().describe('Midnight that ends the last day'),
    provisional: z.boolean().describe('Runs into a year without a published calendar'),
    state: z.enum(['running', 'met', 'expired']),
  })
  .meta({ id: 'Clock' })
export type Clock = z.infer<typeof Clock>
