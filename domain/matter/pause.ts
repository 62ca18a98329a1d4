/** Time that is not counted (Administrative License Law 45): asked for by one, approved by another, opened by a written notice. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { pauseReasons } from '../../procedure/deadlines.ts'
import { At, Day, MatterId, Text } from './values.ts'

export const PauseRequest = z.strictObject({
  reason: z.enum(pauseReasons),
  explanation: Text.describe('What is done in this time; told to the applicant'),
  expectedEnd: Day,
})
export const PauseEnd = z.strictObject({
  pause: MatterId,
  report: Text.describe('What came of it: the report on which counting goes on'),
})

export const Pause = PauseRequest.extend({
  id: MatterId,
  by: PersonName,
  at: At,
  approvedBy: PersonName.optional(),
  refused: z.object({ reason: z.string(), by: PersonName, at: At }).optional(),
  notice: z.string().optional().describe('The notice that opens it'),
  from: At.optional().describe('When the notice was issued: from then on time is not counted'),
  to: At.optional(),
  report: z.string().optional(),
}).meta({ id: 'Pause' })
