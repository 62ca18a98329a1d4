/** How officials share the work: declarations of interest, dated delegations, holds, reading of overdue cases. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { roles } from '../../procedure/roles.ts'
import { At, Day, MatterId, Text } from './values.ts'

export const OfficialDeclaration = z
  .object({
    sub: z.string(),
    name: z.string(),
    conflict: z.boolean(),
    statement: z.string(),
    at: At,
  })
  .meta({ id: 'OfficialDeclaration' })

export const DelegationContent = z.strictObject({
  to: PersonName,
  role: z.enum(roles).describe('One of your own roles'),
  starts: At,
  ends: At,
  reason: Text,
})
export const Delegation = DelegationContent.extend({
  id: MatterId,
  from: PersonName,
  at: At,
}).meta({ id: 'Delegation' })

export const HoldContent = z.strictObject({ reason: Text, until: Day })
export const Hold = HoldContent.extend({
  id: MatterId,
  by: PersonName,
  at: At,
  ended: z.object({ at: At, by: PersonName.optional() }).optional(),
}).meta({ id: 'Hold' })
export type Hold = z.infer<typeof Hold>

export const Fix = z.strictObject({
  document: z.string().max(64).describe('Document type or form section'),
  pointer: z.string().max(500),
  from: z.string().max(20_000),
  to: z.string().max(20_000),
  consent: Text.describe('Who of the applicant agreed, and how'),
})
export const FixOnTheSpot = Fix.extend({ by: PersonName, at: At }).meta({ id: 'FixOnTheSpot' })
