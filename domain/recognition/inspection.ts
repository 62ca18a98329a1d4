/** An inspection of a recognised CA: planned, carried out by two inspectors, recorded and signed by both (ALL 61, 62; Measures 2015 ch. 5). */
import { z } from 'zod'
import { severities } from '../../procedure/recognition/severity.ts'
import { At, Day, MatterId, Text } from '../matter/values.ts'
import { PersonName } from '../person.ts'
import { sentences } from '../texts/sentences.ts'

const signed = { by: PersonName, at: At }

const areTwo = (inspectors: readonly { readonly sub: string }[]) =>
  new Set(inspectors.map(({ sub }) => sub)).size === inspectors.length

const plan = {
  announced: z.boolean().describe('The CA is told beforehand'),
  subject: Text.describe('What is looked at'),
  date: Day,
  recordBy: Day.describe('Last day for the record'),
  inspectors: z
    .array(PersonName)
    .min(2)
    .max(10)
    .refine(areTwo, { error: sentences.inspectors.en })
    .describe('Two or more; the first keeps the record'),
}
const InspectionFinding = z.strictObject({
  severity: z.enum(severities),
  text: z.strictObject({ en: Text, 'zh-CN': Text }),
})
const report = {
  carriedOutOn: Day,
  summary: Text,
  documents: z.array(z.uuid()).min(1).max(50).describe('The record, and what belongs to it'),
  findings: z.array(InspectionFinding).max(50),
}

export const inspectionActs = {
  'plan-inspection': z.strictObject(plan),
  'cancel-inspection': z.strictObject({ inspection: MatterId, reason: Text }),
  'file-inspection': z.strictObject(report),
  'confirm-inspection': z.strictObject({ note: Text.optional() }),
  'return-inspection': z.strictObject({ reason: Text }),
}

export const inspectionStates = ['planned', 'filed', 'confirmed', 'closed', 'cancelled'] as const

export const SupervisionInspection = z
  .object({
    id: z.string(),
    level: z.enum(['ministry', 'province']).describe('Whose inspection it is'),
    body: z.string().describe('Organisation of whoever planned it'),
    plan: z.object({ ...plan, inspectors: z.array(PersonName) }),
    ...signed,
    state: z.enum(inspectionStates),
    notice: z.string().optional().describe('The notice of it, where it was announced'),
    report: z.object({ ...report, ...signed }).optional(),
    returned: z.object({ ...signed, reason: z.string() }).optional(),
    confirmed: z.object({ ...signed, note: z.string().optional() }).optional(),
    result: z.string().optional().describe('The notice of its result'),
    cancelled: z.object({ ...signed, reason: z.string() }).optional(),
    closedAt: At.optional().describe('When nothing that it found was open any more'),
  })
  .meta({ id: 'SupervisionInspection' })
export type SupervisionInspection = z.infer<typeof SupervisionInspection>
