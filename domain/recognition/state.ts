/** A recognition under supervision: what the register says of it, what its CA owes and files, what was found, how it ends. */
import { z } from 'zod'
import { changeFilingKinds } from '../../procedure/recognition/changes.ts'
import { dutyKinds } from '../../procedure/recognition/duties.ts'
import { registerStatuses } from '../../procedure/register-status.ts'
import { scopeChanges } from '../../procedure/scope-change.ts'
import { followingParts } from '../case.ts'
import { EvidenceRef } from '../evidence.ts'
import { FollowingHearing } from '../following/hearing.ts'
import { Remedies } from '../notice.ts'
import { PersonName } from '../person.ts'
import { Published } from '../register/published.ts'
import { ReportSummary } from '../report.ts'
import { ChangeContent, EndingContent, FindingContent, IncidentContent } from './acts.ts'
import { SupervisionInspection } from './inspection.ts'
import { ObservationContent } from './observation.ts'

const At = z.iso.datetime()
const Day = z.iso.date()
const signed = { by: PersonName, at: At }

export const Duty = z
  .object({
    id: z.string().describe('Its kind and what it is about: annual-report:2027'),
    kind: z.enum(dutyKinds),
    due: Day,
    state: z.enum(['open', 'reported', 'done', 'missed']),
    report: z
      .object({
        documents: z.array(z.uuid()),
        note: z.string().optional(),
        ...signed,
        late: z.boolean(),
      })
      .optional(),
    returned: z.object({ reason: z.string(), ...signed }).optional(),
  })
  .meta({ id: 'Duty' })
export type Duty = z.infer<typeof Duty>

export const ChangeFiling = z
  .object({
    id: z.string(),
    kind: z.enum(changeFilingKinds),
    content: ChangeContent,
    ...signed,
    late: z.boolean().describe('Filed after its period'),
    report: z
      .object({ evidence: EvidenceRef, summary: ReportSummary })
      .optional()
      .describe('Technical checks of a chain'),
    state: z.enum(['filed', 'examined', 'accepted', 'refused']),
    decided: z.object({ ...signed, reasons: z.array(z.string()) }).optional(),
  })
  .meta({ id: 'ChangeFiling' })
export type ChangeFiling = z.infer<typeof ChangeFiling>

export const Incident = z
  .object({
    id: z.string(),
    content: IncidentContent,
    ...signed,
    late: z.boolean(),
    settled: z.object({ ...signed, conclusion: z.string() }).optional(),
  })
  .meta({ id: 'Incident' })
export type Incident = z.infer<typeof Incident>

export const Finding = z
  .object({
    id: z.string(),
    content: FindingContent,
    ...signed,
    state: z.enum(['open', 'ordered', 'closed']),
    recovered: z
      .object({ ...signed, text: z.object({ en: z.string(), 'zh-CN': z.string() }) })
      .optional()
      .describe('What was found is so no longer, as a probe says'),
    order: z.object({ ...signed, text: z.string(), due: Day }).optional(),
    closed: z.object({ ...signed, reason: z.string(), penalty: z.uuid().optional() }).optional(),
  })
  .meta({ id: 'RecognitionFinding' })
export type Finding = z.infer<typeof Finding>

/** Proceedings to end a recognition: prior notice, statement and hearing, legal check, decision. */
export const Ending = z
  .object({
    content: EndingContent,
    ...signed,
    notice: z.string().describe('The prior notice'),
    statements: z.array(z.object({ ...signed, text: z.string() })).optional(),
    waived: z.object({ ...signed, text: z.string() }).optional(),
    hearing: FollowingHearing.optional(),
    checked: z.object(signed).optional(),
    returned: z.object({ ...signed, reason: z.string() }).optional(),
    decided: z
      .object({
        ...signed,
        ends: z.boolean(),
        established: z.boolean().optional(),
        reasons: z.array(z.string()),
        minutes: z.string().optional(),
        compensation: z.string().optional(),
        publicInterest: z.string().optional(),
        remedies: Remedies.optional(),
        notice: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Ending' })
export type Ending = z.infer<typeof Ending>

export const Recognition = z
  .object({
    ...followingParts,
    kind: z.literal('recognition'),
    number: z.string().describe('文号 of the grant'),
    dossier: z.uuid().describe('The dossier that led to it'),
    published: Published,
    duties: z.array(Duty),
    changes: z.array(ChangeFiling),
    incidents: z.array(Incident),
    findings: z.array(Finding),
    supervision: z
      .array(
        z.object({
          id: z.string().optional(),
          ...signed,
          kind: z.string(),
          text: z.string(),
          documents: z.array(z.uuid()),
          observation: ObservationContent.pick({
            source: true,
            reference: true,
            kind: true,
            observedAt: true,
          }).optional(),
        }),
      )
      .describe('Inspections and other acts of supervision (ALL 62)'),
    inspections: z.array(SupervisionInspection).optional(),
    formerlyInvolved: z
      .array(z.string())
      .optional()
      .describe('Who had a part in settled matters that a run of the workflow did not hand on'),
    penalties: z.array(z.object({ penalty: z.uuid(), decision: z.string(), at: At })),
    exit: z.object({ exit: z.uuid(), plannedEnd: Day, at: At }).optional(),
    restrictedUntil: Day.optional().describe('Last day of a restriction that has an end'),
    describedBy: z
      .uuid()
      .optional()
      .describe('The dossier of the last renewal or change that was granted; absent: `dossier`'),
    renewal: z
      .object({
        dossier: z.uuid(),
        at: At,
        holds: z.boolean().optional().describe('Nothing expires until it is decided'),
      })
      .optional()
      .describe('Asked for and not decided'),
    changing: z
      .object({ dossier: z.uuid(), kind: z.enum(scopeChanges), at: At })
      .optional()
      .describe('A change of what is recognised: filed and not decided'),
    ending: Ending.optional(),
    ended: z
      .object({ status: z.enum(registerStatuses), at: At, cancelledAt: At.optional() })
      .optional(),
  })
  .meta({ id: 'Recognition' })
export type Recognition = z.infer<typeof Recognition>
