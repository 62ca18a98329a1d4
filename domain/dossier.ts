/** The dossier as the procedure knows it: what has happened, what runs and what is waited for. */
import { z } from 'zod'
import { outcomes, stages } from '../procedure/stages.ts'
import { Clock } from './clock.ts'
import { CorrectionItem, FiledForm } from './act.ts'
import { Decision, Proposal } from './decision.ts'
import { Document } from './document.ts'
import { EvidenceRef } from './evidence.ts'
import { Seat } from './opinion.ts'
import { PersonName } from './person.ts'
import { ReportSummary } from './report.ts'
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
  })
  .meta({ id: 'Acceptance' })

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
      .object({ items: z.array(CorrectionItem), at: At, by: PersonName })
      .optional()
      .describe('The correction notice that waits for an answer'),
    report: z.object({ evidence: EvidenceRef, summary: ReportSummary }).optional(),
    panel: z.array(Seat),
    advice: z.enum(['favourable', 'unfavourable']).optional(),
    handledBy: z.array(z.string()),
    proposal: Proposal.optional(),
    returned: z.object({ reason: z.string(), by: PersonName, at: At }).optional(),
    decidedBy: PersonName.extend({ at: At }).optional(),
    decision: Decision.optional(),
    withdrawal: z.object({ reason: z.string(), by: PersonName, at: At }).optional(),
    documents: z.array(Document),
    tasks: z.array(Task),
  })
  .meta({ id: 'Dossier' })
export type Dossier = z.infer<typeof Dossier>
