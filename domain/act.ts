/** What people send with each act: one schema an act, the body of its route and the payload of its update. */
import { z } from 'zod'
import type { ActName, CaseActName, TaskActName } from '../procedure/acts.ts'
import type { Claim as ClaimFacts } from '../procedure/case-facts.ts'
import { sectionKeys } from '../procedure/filing-policy.ts'
import { Declaration, Opinion } from './opinion.ts'
import { DecisionContent } from './decision.ts'
import { Document } from './document.ts'
import { EvidenceRef } from './evidence.ts'
import { Appointment } from './matter/agency.ts'
import { ConfidentialityClaim } from './matter/confidentiality.ts'
import { ConsultationLetter, ConsultationReply, RecordedReply } from './matter/consultation.ts'
import { DeviationClaim } from './matter/deviation.ts'
import { ExtensionRequest } from './matter/extension.ts'
import {
  ChairAppointment,
  HearingAnnouncement,
  HearingCall,
  HearingMinutes,
  HearingRequest,
} from './matter/hearing.ts'
import { InspectionPlan, InspectionRecord } from './matter/inspection.ts'
import { MessageContent, Nudge } from './matter/message.ts'
import { PartyNaming, StatementContent } from './matter/party.ts'
import { PauseEnd, PauseRequest } from './matter/pause.ts'
import { CommentObjectionSettlement, CommentSummaryContent } from './matter/public-comment.ts'
import { ObjectionSettlement, PublicationAnswer } from './matter/publication.ts'
import {
  AskedItem,
  SupplementAnswer,
  SupplementClosing,
  SupplementRequest,
} from './matter/supplement.ts'
import { At, MatterId, Text } from './matter/values.ts'
import { VerificationContent } from './matter/verification.ts'
import { DelegationContent, Fix, HoldContent } from './matter/work.ts'
import { Remedies } from './notice.ts'
import { Person, PersonName } from './person.ts'

const Revision = z.int().nonnegative()

/** A claim on a task; the epoch tells an act under the present claim from one under a lost claim. */
export const Claim = z
  .strictObject({ task: z.string().max(64), epoch: z.int().nonnegative() })
  .meta({ id: 'Claim' })
const underClaim = { claim: Claim }

/** A filing: the form as filed, kept as evidence, and what the procedure needs to know of it. */
export const FiledForm = z.object({
  revision: Revision,
  documents: z
    .int()
    .nonnegative()
    .describe('Number of attached document versions that were examined'),
  form: EvidenceRef,
  caName: z.object({ local: z.string(), en: z.string(), 'zh-CN': z.string() }).partial(),
  agency: z
    .object({ until: z.iso.date() })
    .optional()
    .describe('An agent files, within this power of attorney'),
  certificateTypes: z.array(z.string()),
})

export const NewDocument = Document.omit({ version: true, attachedAt: true, attachedBy: true })

const RefusalReason = z.strictObject({ reason: Text })
const Nothing = z.strictObject({ note: Text.optional() })

/** What each act that completes a task says; the claim that it is done under comes with the task. */
export const TaskActContents = {
  accept: Nothing,
  'refuse-acceptance': z.strictObject({
    ground: z.enum(['not-required', 'not-competent', 'form']),
    competentBody: Text.optional().describe('Which body to turn to; needed where not competent'),
    reasons: z.array(Text).min(1).max(50),
    remedies: Remedies,
  }),
  'request-correction': z.strictObject({ items: z.array(AskedItem).min(1).max(200) }),
  verify: VerificationContent,
  'record-inspection': InspectionRecord,
  'reply-consultation': ConsultationReply,
  'approve-pause': Nothing,
  'refuse-pause': RefusalReason,
  'approve-extension': Nothing,
  'refuse-extension': RefusalReason,
  'note-overdue': z.strictObject({ instruction: Text }),
  'approve-deviation': Nothing,
  'refuse-deviation': RefusalReason,
  assign: z.strictObject({
    experts: z
      .array(Person.pick({ sub: true, name: true, organisation: true }))
      .min(1)
      .max(15),
  }),
  'settle-comment-objection': CommentObjectionSettlement,
  'declare-interest': Declaration,
  'give-opinion': Opinion,
  'appoint-chair': ChairAppointment,
  'announce-hearing': HearingAnnouncement,
  'hold-hearing': HearingMinutes,
  'summarise-comments': CommentSummaryContent,
  propose: z.strictObject({ content: DecisionContent }),
  'pass-legality': Nothing,
  'return-draft': RefusalReason,
  decide: Nothing,
  'return-proposal': RefusalReason,
  'settle-objection': ObjectionSettlement,
} satisfies Record<TaskActName, z.ZodObject>
export type TaskAct = keyof typeof TaskActContents

/** What each act on the case itself says. */
export const CaseActContents = {
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
  'appoint-agent': Appointment,
  'end-agency': RefusalReason,
  'mark-confidential': ConfidentialityClaim,
  acknowledge: z.strictObject({ notice: MatterId }),
  'send-message': MessageContent,
  nudge: Nudge,
  supplement: SupplementAnswer,
  'state-position': StatementContent,
  'request-hearing': HearingRequest,
  'waive-hearing': Nothing,
  'answer-comment-notice': PublicationAnswer,
  'answer-publication': PublicationAnswer,
  claim: z.strictObject({ task: z.string().max(64) }),
  release: z.strictObject(underClaim),
  reassign: z.strictObject({ task: z.string().max(64), to: PersonName, reason: Text }),
  delegate: DelegationContent,
  'end-delegation': z.strictObject({ delegation: MatterId }),
  declare: Declaration,
  hold: HoldContent,
  'end-hold': z.strictObject({ hold: MatterId }),
  'fix-on-the-spot': Fix,
  'record-service': z.strictObject({ notice: MatterId, proof: Text, servedAt: At }),
  'request-supplement': SupplementRequest,
  'close-supplement': SupplementClosing,
  consult: ConsultationLetter,
  'record-reply': RecordedReply,
  'schedule-inspection': InspectionPlan,
  'request-pause': PauseRequest,
  'end-pause': PauseEnd,
  'request-extension': ExtensionRequest,
  'accept-deviation': DeviationClaim,
  'name-party': PartyNaming,
  'call-hearing': HearingCall,
} satisfies Record<CaseActName, z.ZodObject>

type UnderClaim = { [A in TaskAct]: (typeof TaskActContents)[A] }
/** Every act, with the claim that an act of a task is done under. */
export const ActPayloads = {
  ...CaseActContents,
  ...(Object.fromEntries(
    Object.entries(TaskActContents).map(([act, content]) => [act, content.extend(underClaim)]),
  ) as unknown as UnderClaim),
}
/** Acts of review say what their doer opened; the interface adds it from its records, nobody sends it. */
interface Proofs {
  readonly opened?: readonly { readonly document: string; readonly version: number }[]
}
export type ActPayload<A extends ActName> = A extends TaskAct
  ? z.infer<(typeof TaskActContents)[A]> & { readonly claim: ClaimFacts } & Proofs
  : A extends CaseActName
    ? z.infer<(typeof CaseActContents)[A]>
    : never

/** An act on its way to the workflow: who does it, under which idempotency key, and what. */
export interface ActMessage<A extends ActName> {
  readonly by: Person
  /** SHA-256 prefix of the caller's Idempotency-Key. */
  readonly key: string
  /** SHA-256 prefix of the request, to tell a repetition from a reuse of the key. */
  readonly fingerprint: string
  readonly payload: ActPayload<A>
}
