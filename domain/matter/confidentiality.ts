/** Confidential documents (Administrative License Law 5): why, and the redacted twin that others read instead. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Text } from './values.ts'

export const ConfidentialityClaim = z.strictObject({
  document: z.uuid(),
  reason: Text.describe('Why it is a trade secret or confidential business information'),
  redacted: z.uuid().optional().describe('Document that others read instead'),
})

export const Confidentiality = ConfidentialityClaim.extend({ by: PersonName, at: At }).meta({
  id: 'Confidentiality',
})
