/** Supplementary material asked for during review (Administrative License Law 34); it does not stop a clock. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Day, MatterId, Text } from './values.ts'

export const AskedItem = z
  .strictObject({
    document: z.string().max(64).describe('Document type or form section'),
    pointer: z.string().max(500).optional().describe('JSON Pointer into the form'),
    what: Text.describe('What is needed, and what would satisfy it'),
    finding: z
      .strictObject({ check: z.string().max(200), sha256: z.string().max(64) })
      .optional()
      .describe('The finding of the technical checks that it answers'),
  })
  .meta({ id: 'AskedItem' })
export type AskedItem = z.infer<typeof AskedItem>

export const SupplementRequest = z.strictObject({
  items: z.array(AskedItem).min(1).max(200),
  answerBy: Day,
})
export const SupplementAnswer = z.strictObject({
  supplement: MatterId,
  text: Text.describe('What is sent, item by item'),
})
export const SupplementClosing = z.strictObject({ supplement: MatterId, reason: Text })

export const Supplement = SupplementRequest.extend({
  id: MatterId,
  notice: z.string().optional().describe('The letter about it'),
  by: PersonName,
  at: At,
  answer: z.object({ text: z.string(), by: PersonName, at: At }).optional(),
  closed: z.object({ reason: z.string(), by: PersonName, at: At }).optional(),
}).meta({ id: 'Supplement' })
