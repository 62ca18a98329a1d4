/** Recorded messages between the applicant and the authority. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Text } from './values.ts'

export const MessageContent = z.strictObject({ text: Text })
export const Nudge = z.strictObject({ text: Text.optional() })

export const Message = z
  .object({
    kind: z.enum(['message', 'nudge']),
    from: z.enum(['applicant', 'authority']),
    text: z.string(),
    by: PersonName,
    at: At,
  })
  .meta({ id: 'Message' })
