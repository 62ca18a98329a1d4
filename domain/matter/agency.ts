/** The applicant's agent, who acts within a power of attorney only (Administrative License Law 29). */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Day } from './values.ts'

export const Appointment = z.strictObject({
  organisation: z.string().min(1).max(200).describe('Organisation claim of the agent'),
  until: Day.describe('Last day of the power of attorney'),
  document: z.uuid().describe('The power of attorney among the documents'),
})

export const Agency = z
  .object({
    organisation: z.string(),
    until: Day,
    document: z.uuid().optional(),
    by: PersonName,
    at: At,
    ended: z.boolean().optional(),
  })
  .meta({ id: 'Agency' })
