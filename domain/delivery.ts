/** A message that was sent or is to be sent, with the log of its attempts. */
import { z } from 'zod'

export const deliveryStates = ['pending', 'delivered', 'dead'] as const

export const Delivery = z
  .object({
    id: z.uuid().describe('Id of the message; the same at every attempt'),
    channel: z.enum(['email', 'webhook']),
    target: z.string().describe('E-mail address, or id of the webhook'),
    kind: z.string(),
    dossier: z.uuid(),
    event: z.int().positive(),
    state: z.enum(deliveryStates),
    createdAt: z.iso.datetime(),
    nextAttemptAt: z.iso.datetime().optional(),
    lastError: z.string().optional(),
    attempts: z
      .array(
        z.object({
          attempt: z.int().positive(),
          at: z.iso.datetime(),
          outcome: z.enum(['delivered', 'failed']),
          code: z.int().optional().describe('HTTP status or SMTP reply code'),
          detail: z.string(),
          durationMs: z.int().nonnegative(),
        }),
      )
      .describe('Oldest first; an attempt that ended in a crash is missing'),
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof Delivery>
