/** Consultation of another body (Electronic Signature Law 18, by analogy); it does not stop a clock. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Day, MatterId, Text } from './values.ts'

export const ConsultationLetter = z.strictObject({
  organisation: z.string().min(1).max(200).describe('The body, as its people are named'),
  questions: z.array(Text).min(1).max(50),
  shared: z.array(z.uuid()).max(100).default([]).describe('Documents that the body may open'),
})
export const Position = z.enum(['no-objection', 'objection', 'no-competence'])
export const ConsultationReply = z.strictObject({ position: Position, text: Text })
export const RecordedReply = ConsultationReply.extend({
  consultation: MatterId,
  position: z.enum(['no-objection', 'objection', 'no-competence', 'no-reply']),
})

export const Consultation = ConsultationLetter.extend({
  id: MatterId,
  by: PersonName,
  at: At,
  due: Day.optional().describe('Clock C11'),
  reply: z
    .object({ position: RecordedReply.shape.position, text: z.string(), by: PersonName, at: At })
    .optional(),
}).meta({ id: 'ConsultationOfBody' })
