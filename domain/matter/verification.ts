/** Substantive verification by an officer (Administrative License Law 34): a verdict on every condition of equivalence. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Text } from './values.ts'

export const ConditionVerdict = z
  .strictObject({
    condition: z.string().max(64),
    verdict: z.enum(['meets', 'does-not', 'not-applicable']),
    reason: Text.optional().describe('Needed where the comparison did not say the same'),
  })
  .meta({ id: 'ConditionVerdict' })

/** A document version that the reviewer opened before signing, as the download recorded it. */
export const Opened = z.strictObject({ document: z.uuid(), version: z.int().positive() })

export const VerificationContent = z.strictObject({
  verdict: z.enum(['meets', 'does-not']),
  conditions: z.array(ConditionVerdict).max(100),
  note: Text,
})

export const Verification = VerificationContent.extend({
  opened: z.array(Opened),
  by: PersonName,
  at: At,
}).meta({ id: 'Verification' })

/** What the comparison of the declared facts with a condition found. */
export const ComparedCondition = z
  .object({
    id: z.string(),
    result: z.enum(['met', 'not-met', 'unclear']),
    found: z.string().describe('The declared fact, as JSON'),
  })
  .meta({ id: 'ComparedCondition' })
