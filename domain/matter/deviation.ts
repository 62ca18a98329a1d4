/** A deviation that an officer accepts and another confirms; the machine's verdict stays beside it. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Day, MatterId, Text } from './values.ts'

export const DeviationClaim = z.strictObject({
  check: z.string().min(1).max(200).describe('Id of the check'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the file that it is accepted for'),
  reason: Text,
  expires: Day,
})

export const Deviation = DeviationClaim.extend({
  id: MatterId,
  by: PersonName,
  at: At,
  approvedBy: PersonName.optional(),
  refused: z.object({ reason: z.string(), by: PersonName, at: At }).optional(),
}).meta({ id: 'Deviation' })
