/** Interested parties (Administrative License Law 36): who is told, and what they and the applicant say. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Day, MatterId, Text } from './values.ts'

export const PartyNaming = z.strictObject({
  party: PersonName,
  interest: Text.describe('Which major interest of theirs is directly affected'),
  answerBy: Day,
})
export const Party = z
  .object({
    id: MatterId,
    sub: z.string(),
    name: z.string(),
    interest: z.string(),
    answerBy: Day,
    notice: z.string().optional(),
    by: PersonName,
    at: At,
  })
  .meta({ id: 'Party' })

export const StatementContent = z.strictObject({ text: Text })
export const Statement = StatementContent.extend({ by: PersonName, at: At }).meta({
  id: 'Statement',
})
