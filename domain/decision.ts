/** A decision under art. 26 of the Electronic Signature Law: a grant by certificate type, or a reasoned refusal. */
import { z } from 'zod'
import { EvidenceRef } from './evidence.ts'
import { PersonName } from './person.ts'

const Reason = z.string().trim().min(1).max(20_000)
const TypeId = z.string().min(1).max(64)

/** Administrative License Law 38, 40: a grant states what is recognised, on what conditions and why. */
export const Grant = z
  .strictObject({
    outcome: z.literal('granted'),
    certificateTypes: z
      .array(TypeId)
      .min(1)
      .max(50)
      .describe(
        'Ids of the certificate types recognised; fewer than applied for is a partial grant',
      ),
    conditions: z.array(Reason).max(50).default([]),
    reasons: z.array(Reason).min(1).max(50),
  })
  .meta({ id: 'Grant' })

/** Administrative License Law 38(2): a refusal states its reasons and the right to reconsideration and suit. */
export const Refused = z
  .strictObject({
    outcome: z.literal('refused'),
    reasons: z.array(Reason).min(1).max(50),
    remedies: z
      .strictObject({
        reconsideration: Reason.describe('Body and period for administrative reconsideration'),
        litigation: Reason.describe('Court and period for administrative litigation'),
      })
      .describe('Without the notice of remedies there is no refusal'),
  })
  .meta({ id: 'Refused' })

export const DecisionContent = z
  .discriminatedUnion('outcome', [Grant, Refused])
  .meta({ id: 'DecisionContent' })
export type DecisionContent = z.infer<typeof DecisionContent>

export const Proposal = z
  .object({ content: DecisionContent, by: PersonName, at: z.iso.datetime() })
  .meta({ id: 'Proposal' })
export type Proposal = z.infer<typeof Proposal>

export const Decision = z
  .object({
    content: DecisionContent,
    proposedBy: PersonName,
    decidedBy: PersonName,
    decidedAt: z.iso.datetime(),
    validUntil: z.iso.date().optional().describe('Grants only: last day of the recognition'),
    document: EvidenceRef.describe('The decision as issued'),
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>
