/** What people send with each act: one schema an act, the body of its route and the payload of its update. */
import { z } from 'zod'
import type { ActName } from '../procedure/acts.ts'
import { sectionKeys } from '../procedure/filing-policy.ts'
import { Declaration, Opinion } from './opinion.ts'
import { DecisionContent } from './decision.ts'
import { Document } from './document.ts'
import { EvidenceRef } from './evidence.ts'
import { Person, PersonName } from './person.ts'

const Text = z.string().trim().min(1).max(20_000)
const Revision = z.int().nonnegative()

/** A claim on a task; the epoch tells an act under the present claim from one under a lost claim. */
export const Claim = z
  .strictObject({ task: z.string().max(64), epoch: z.int().nonnegative() })
  .meta({ id: 'Claim' })
const underClaim = { claim: Claim }

/** One thing that the applicant must correct, bound to a document and, where there is one, a field. */
export const CorrectionItem = z
  .strictObject({
    document: z.string().max(64).describe('Document type or form section'),
    pointer: z.string().max(500).optional().describe('JSON Pointer into the form'),
    what: Text.describe('What is missing or wrong, and what would satisfy it'),
  })
  .meta({ id: 'CorrectionItem' })
export type CorrectionItem = z.infer<typeof CorrectionItem>

/** A filing: the form as filed, kept as evidence, and what the procedure needs to know of it. */
export const FiledForm = z.object({
  revision: Revision,
  documents: z
    .int()
    .nonnegative()
    .describe('Number of attached document versions that were examined'),
  form: EvidenceRef,
  caName: z.object({ local: z.string(), en: z.string(), 'zh-CN': z.string() }).partial(),
  certificateTypes: z.array(z.string()),
})

export const NewDocument = Document.omit({ version: true, attachedAt: true, attachedBy: true })

/** What each act that completes a task says; the claim that it is done under comes with the task. */
export const TaskActContents = {
  accept: z.strictObject({ note: Text.optional() }),
  'refuse-acceptance': z.strictObject({
    ground: z.enum(['not-required', 'not-competent', 'form']),
    reasons: z.array(Text).min(1).max(50),
  }),
  'request-correction': z.strictObject({ items: z.array(CorrectionItem).min(1).max(200) }),
  assign: z.strictObject({
    experts: z
      .array(Person.pick({ sub: true, name: true, organisation: true }))
      .min(1)
      .max(15),
  }),
  'declare-interest': Declaration,
  'give-opinion': Opinion,
  propose: z.strictObject({ content: DecisionContent }),
  decide: z.strictObject({}),
  'return-proposal': z.strictObject({ reason: Text }),
}
export type TaskAct = keyof typeof TaskActContents

export const ActPayloads = {
  save: z.strictObject({
    sections: z
      .partialRecord(z.enum(sectionKeys), z.record(z.string(), z.unknown()))
      .describe('Each replaces its section of the draft; the others stay'),
    revision: Revision,
  }),
  attach: NewDocument,
  file: FiledForm,
  correct: FiledForm,
  withdraw: z.strictObject({ reason: Text }).meta({ id: 'Withdrawal' }),
  claim: z.strictObject({ task: z.string().max(64) }),
  release: z.strictObject(underClaim),
  reassign: z.strictObject({ task: z.string().max(64), to: PersonName, reason: Text }),
  accept: TaskActContents.accept.extend(underClaim),
  'refuse-acceptance': TaskActContents['refuse-acceptance'].extend(underClaim),
  'request-correction': TaskActContents['request-correction'].extend(underClaim),
  assign: TaskActContents.assign.extend(underClaim),
  'declare-interest': TaskActContents['declare-interest'].extend(underClaim),
  'give-opinion': TaskActContents['give-opinion'].extend(underClaim),
  propose: TaskActContents.propose.extend(underClaim),
  decide: TaskActContents.decide.extend(underClaim),
  'return-proposal': TaskActContents['return-proposal'].extend(underClaim),
} satisfies Record<ActName, z.ZodType>
export type ActPayload<A extends ActName> = z.infer<(typeof ActPayloads)[A]>

/** An act on its way to the workflow: who does it, under which idempotency key, and what. */
export interface ActMessage<A extends ActName> {
  readonly by: Person
  /** SHA-256 prefix of the caller's Idempotency-Key. */
  readonly key: string
  /** SHA-256 prefix of the request, to tell a repetition from a reuse of the key. */
  readonly fingerprint: string
  readonly payload: ActPayload<A>
}
