/** The dossier as the procedure knows it: what has happened, what runs and what is waited for. */
import { z } from 'zod'
import { outcomes, stages } from '../procedure/stages.ts'
import { aboutRecognition } from './about-recognition.ts'
import { Clock } from './clock.ts'
import { FiledForm } from './act.ts'
import { Decision, Proposal } from './decision.ts'
import { Document } from './document.ts'
import { EvidenceRef } from './evidence.ts'
import { Agency } from './matter/agency.ts'
import { Confidentiality } from './matter/confidentiality.ts'
import { Consultation } from './matter/consultation.ts'
import { Deviation } from './matter/deviation.ts'
import { Extension } from './matter/extension.ts'
import { Hearing } from './matter/hearing.ts'
import { Inspection } from './matter/inspection.ts'
import { Party, Statement } from './matter/party.ts'
import { Pause } from './matter/pause.ts'
import { CommentSummary, PublicComment } from './matter/public-comment.ts'
import { Publication } from './matter/publication.ts'
import { AskedItem, Supplement } from './matter/supplement.ts'
import { ComparedCondition, Verification } from './matter/verification.ts'
import { Delegation, FixOnTheSpot, Hold, OfficialDeclaration } from './matter/work.ts'
import { Notice, Remedies } from './notice.ts'
import { Seat } from './opinion.ts'
import { PersonName } from './person.ts'
import { ReportSummary } from './report.ts'
import { StatusFetch } from './status-fetch.ts'
import { Task } from './task.ts'

const At = z.iso.datetime()

export const Filing = FiledForm.extend({ number: z.int().positive(), at: At, by: PersonName }).meta(
  {
    id: 'Filing',
  },
)
export type Filing = z.infer<typeof Filing>

/** How the application was taken up: accepted, deemed accepted by lapse of time, or refused acceptance. */
export const Acceptance = z
  .object({
    kind: z.enum(['accepted', 'deemed-accepted', 'refused']),
    from: At.describe('The instant from which acceptance counts'),
    at: At,
    by: PersonName,
    ground: z.enum(['not-required', 'not-competent', 'form']).optional(),
    reasons: z.array(z.string()).default([]),
    competentBody: z.string().optional(),
    remedies: Remedies.optional(),
  })
  .meta({ id: 'Acceptance' })

/** What the applicant and the authority owe each other beside the straight course of the procedure. */
const matters = {
  agency: Agency.optional(),
  confidential: z.array(Confidentiality),
  fixes: z.array(FixOnTheSpot),
  declarations: z.array(OfficialDeclaration),
  delegations: z.array(Delegation),
  holds: z.array(Hold),
  equivalence: z.array(ComparedCondition).optional(),
  verifications: z.array(Verification),
  supplements: z.array(Supplement),
  consultations: z.array(Consultation),
  inspections: z.array(Inspection),
  pauses: z.array(Pause),
  extension: Extension.optional(),
  deviations: z.array(Deviation),
  parties: z.array(Party),
  statements: z.array(Statement),
  hearing: Hearing.optional(),
  publicComment: PublicComment.optional(),
  commentsReceived: z.int().nonnegative().optional().describe('Their texts are in the ledger'),
  commentSummary: CommentSummary.optional(),
  publication: Publication.optional(),
  notices: z.array(Notice),
  nudgedAt: At.optional(),
}

export const Dossier = z
  .object({
    id: z.uuid(),
    organisation: z.string().describe('Organisation of the applicant'),
    openedBy: PersonName,
    openedAt: At,
    ruleSet: z.string(),
    stage: z.enum(stages),
    outcome: z.enum(outcomes).optional(),
    events: z.int().nonnegative().describe('Number of the last recorded event'),
    revision: z.int().nonnegative().describe('Revision of the draft form; its ETag'),
    filings: z.array(Filing),
    clocks: z.array(Clock),
    acceptance: Acceptance.optional(),
    correctionsRequested: z.int().nonnegative(),
    correction: z
      .object({ items: z.array(AskedItem), at: At, by: PersonName })
      .optional()
      .describe('The correction notice that waits for an answer'),
    report: z
      .object({
        evidence: EvidenceRef,
        summary: ReportSummary,
        signature: EvidenceRef.optional().describe('JSON Web Signature over the report'),
        document: EvidenceRef.optional().describe('The report as a sealed PDF'),
        supplements: z.int().nonnegative().optional().describe('Supplements that it covers'),
      })
      .optional(),
    statusAnswers: z
      .array(StatusFetch)
      .optional()
      .describe('What providers answered about the samples; evidence of each answer'),
    panel: z.array(Seat),
    advice: z.enum(['favourable', 'unfavourable']).optional(),
    handledBy: z.array(z.string()),
    ...matters,
    proposal: Proposal.optional(),
    returned: z.object({ reason: z.string(), by: PersonName, at: At }).optional(),
    legality: z.object({ by: PersonName, at: At, note: z.string().optional() }).optional(),
    decidedBy: PersonName.extend({ at: At }).optional(),
    decision: Decision.optional(),
    package: z
      .object({ evidence: EvidenceRef, manifestSha256: z.string() })
      .optional()
      .describe('The sealed package of the ended case'),
    ...aboutRecognition,
    recognition: z.uuid().optional().describe('The recognition that followed the grant'),
    withdrawal: z.object({ reason: z.string(), by: PersonName, at: At }).optional(),
    documents: z.array(Document),
    tasks: z.array(Task),
  })
  .meta({ id: 'Dossier' })
export type Dossier = z.infer<typeof Dossier>
