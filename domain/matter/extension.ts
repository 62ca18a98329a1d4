/** The one extension of the period for deciding, by the head of the authority (Administrative License Law 42). */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, MatterId, Text } from './values.ts'

export const ExtensionRequest = z.strictObject({ reasons: z.array(Text).min(1).max(20) })

export const Extension = ExtensionRequest.extend({
  id: MatterId,
  by: PersonName,
  at: At,
  approvedBy: PersonName.optional(),
  granted: z.boolean().optional().describe('The period has been made longer'),
  refused: z.object({ reason: z.string(), by: PersonName, at: At }).optional(),
}).meta({ id: 'Extension' })
