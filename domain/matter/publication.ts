/** Objection to publication before it happens (Administrative License Law 5; clock C10). */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Text } from './values.ts'

export const PublicationAnswer = z.strictObject({
  objection: z
    .strictObject({ parts: z.array(Text).min(1).max(50), reasons: Text })
    .optional()
    .describe('Absent: publication is consented to'),
})
export const ObjectionSettlement = z.strictObject({
  outcome: z.enum(['publish', 'redact']),
  reasons: Text,
})

export const Publication = z
  .object({
    notice: z.string(),
    answer: PublicationAnswer.extend({ by: PersonName, at: At }).optional(),
    settled: ObjectionSettlement.extend({ by: PersonName, at: At }).optional(),
    open: z.boolean().describe('Waits for an answer, the end of the period, or a settlement'),
  })
  .meta({ id: 'Publication' })
