/** A decision under art. 26 of the Electronic Signature Law: a grant by certificate type, or a reasoned refusal. */
import { z } from 'zod'
import { EvidenceRef, Sha256 } from './evidence.ts'
import { Remedies } from './notice.ts'
import { PersonName } from './person.ts'

const Reason = z.string().trim().min(1).max(20_000)
const TypeId = z.string().min(1).max(64)

/** A certificate type that was applied for and is not recognised. */
const RefusedType = z
  .strictObject({ id: TypeId, reasons: z.array(Reason).min(1).max(50) })
  .meta({ id: 'RefusedType' })

const minutes = Sha256.optional().describe(
  'SHA-256 of the minutes of the hearing; a decision after a hearing rests on them (art. 48)',
)

/** Administrative License Law 38, 40: a grant states what is recognised, on what basis and conditions, and why. */
export const Grant = z
  .strictObject({
    outcome: z.literal('granted'),
    certificateTypes: z.array(TypeId).min(1).max(50).describe('Certificate types recognised'),
    refused: z
      .array(RefusedType)
      .max(50)
      .default([])
      .describe('A partial grant refuses the others, with reasons and remedies'),
    legalBasis: Reason.describe('The agreement or the reciprocity that it rests on (art. 26)'),
    scope: Reason.describe('Uses for which the certificates are recognised'),
    excludedUses: z.array(Reason).min(1).max(50),
    conditions: z.array(Reason).max(50).default([]),
    reasons: z.array(Reason).min(1).max(50),
    remedies: Remedies.optional().describe('Needed where a type is refused'),
    minutes,
  })
  .meta({ id: 'Grant' })

/** Administrative License Law 38(2): a refusal states its reasons and the right to reconsideration and suit. */
export const Refused = z
  .strictObject({
    outcome: z.literal('refused'),
    reasons: z.array(Reason).min(1).max(50),
    remedies: Remedies.describe('Without the notice of remedies there is no refusal'),
    minutes,
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
    legalityBy: PersonName.optional().describe('Who checked the draft'),
    number: z.string().describe('文号 of the decision as served'),
    notice: z.string().describe('The sealed decision among the notices'),
    document: EvidenceRef.describe('The decision with what it rests on, for machines'),
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>
