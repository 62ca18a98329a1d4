/** On-site inspection by two or more officers (Administrative License Law 34(3)), with its record and signatures. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Day, MatterId, Text } from './values.ts'

export const InspectionPlan = z.strictObject({
  on: Day,
  place: Text,
  inspectors: z.array(PersonName).min(2).max(10),
})
export const InspectionRecord = z.strictObject({
  document: z.uuid().describe('The record among the documents'),
  findings: Text,
  signedBy: z.array(z.string().min(1).max(200)).min(2).max(20),
})

export const Inspection = InspectionPlan.extend({
  id: MatterId,
  notice: z.string().optional().describe('The letter about it'),
  by: PersonName,
  at: At,
  record: InspectionRecord.extend({ by: PersonName, at: At }).optional(),
}).meta({ id: 'Inspection' })
