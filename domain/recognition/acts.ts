/** What people send with the acts on a recognition. */
import { z } from 'zod'
import { changeFilingKinds } from '../../procedure/recognition/changes.ts'
import { findingSources, severities } from '../../procedure/recognition/severity.ts'
import { Sha256 } from '../evidence.ts'
import { hearingContents } from '../following/hearing.ts'
import { At, Text } from '../matter/values.ts'
import { Remedies } from '../notice.ts'
import { inspectionActs } from './inspection.ts'
import { ObservationContent } from './observation.ts'
import { toldActs, type ToldPayloads } from './told.ts'

const Id = z.string().max(64)
const Day = z.iso.date()
const documents = z.array(z.uuid()).max(50)

export const ChangeContent = z
  .strictObject({
    kind: z.enum(changeFilingKinds),
    happenedOn: Day.describe('When it changed; for a chain: when its use is to begin'),
    summary: Text,
    provider: z
      .strictObject({
        name: z.strictObject({ local: Text, en: Text, 'zh-CN': Text }).partial().optional(),
        address: Text.optional(),
        website: z.url().max(500).optional(),
      })
      .optional()
      .describe('What the register is to say of the provider'),
    documents: documents.min(1),
  })
  .meta({ id: 'ChangeContent' })

export const IncidentContent = z
  .strictObject({
    kind: z.enum([
      'key-compromise',
      'mis-issuance',
      'system-failure',
      'data-breach',
      'litigation',
      'other',
    ]),
    occurredAt: At,
    knownAt: At.describe('When the CA came to know of it'),
    description: Text,
    certificates: z
      .array(z.string().max(200))
      .max(1000)
      .optional()
      .describe('Serial numbers concerned'),
    documents,
  })
  .meta({ id: 'IncidentContent' })

export const FindingContent = z
  .strictObject({
    source: z.enum(findingSources),
    reference: z.string().max(100),
    text: z.strictObject({ en: Text, 'zh-CN': Text }),
    severity: z.enum(severities).optional().describe('Absent: as its source has it'),
  })
  .meta({ id: 'FindingContent' })

export const EndingContent = z
  .strictObject({
    status: z.enum(['withdrawn', 'annulled', 'entity-ended']),
    ground: z
      .enum([
        ...(['law-changed', 'facts-changed', 'agreement-ended'] as const),
        ...(['abuse-of-office', 'ultra-vires', 'procedure-breached', 'not-qualified'] as const),
        ...(['fraud', 'entity-dissolved', 'other-by-law'] as const),
      ])
      .describe('ALL 8: withdrawal; ALL 69: annulment; ALL 70(3): end of the entity'),
    facts: z.array(Text).min(1).max(50).describe('What has been found'),
    reasons: z.array(Text).min(1).max(50),
    publicInterest: Text.optional().describe('Why the public interest asks for it (ALL 8)'),
    compensation: Text.optional().describe('ALL 8, 69: what is owed where the CA is not at fault'),
  })
  .meta({ id: 'EndingContent' })

/** Acts of people; those under a task get their claim with it. */
export const recognitionActs = {
  'file-change': ChangeContent,
  'report-duty': z.strictObject({ duty: Id, documents: documents.min(1), note: Text.optional() }),
  'report-incident': IncidentContent,
  'answer-ending': z.strictObject({ text: Text, hearing: z.boolean().default(false) }),
  'accept-change': z.strictObject({ note: Text.optional() }),
  'refuse-change': z.strictObject({ reasons: z.array(Text).min(1).max(50) }),
  'accept-report': z.strictObject({ note: Text.optional() }),
  'return-report': z.strictObject({ reason: Text }),
  'settle-incident': z.strictObject({ conclusion: Text }),
  'record-finding': FindingContent,
  'record-supervision': z.strictObject({
    kind: z.enum(['inspection', 'interview', 'document-review']),
    text: Text,
    documents,
  }),
  'record-observation': ObservationContent,
  ...inspectionActs,
  'order-rectification': z.strictObject({ text: Text, due: Day }),
  'close-finding': z.strictObject({
    reason: Text,
    penalty: z.uuid().optional().describe('The penalty case that it has led to'),
  }),
  'propose-ending': EndingContent,
  'drop-ending': z.strictObject({ reason: Text }),
  'waive-ending-rights': z.strictObject({ text: Text }),
  'appoint-ending-chair': hearingContents.appoint,
  'announce-ending-hearing': hearingContents.announce,
  'hold-ending-hearing': hearingContents.hold,
  'pass-ending': z.strictObject({ note: Text.optional() }),
  'return-ending': z.strictObject({ reason: Text }),
  'decide-ending': z.strictObject({
    ends: z.boolean(),
    established: z
      .boolean()
      .optional()
      .describe('Is the ground established? Absent: it is where the recognition ends'),
    reasons: z.array(Text).min(1).max(50),
    minutes: Sha256.optional().describe(
      'SHA-256 of the minutes; after a hearing the decision rests on them (ALL 48)',
    ),
    compensation: Text.optional().describe('What is owed, or why nothing is (ALL 8(2), 69(4))'),
    publicInterest: Text.optional().describe('Which great harm an annulment would do (ALL 69(3))'),
    remedies: Remedies,
  }),
}

type UnderClaim = { readonly claim: { readonly task: string; readonly epoch: number } }
type Claimed =
  | 'accept-change'
  | 'refuse-change'
  | 'accept-report'
  | 'return-report'
  | 'settle-incident'
  | 'file-inspection'
  | 'confirm-inspection'
  | 'return-inspection'
  | 'order-rectification'
  | 'close-finding'
  | 'appoint-ending-chair'
  | 'announce-ending-hearing'
  | 'hold-ending-hearing'
  | 'pass-ending'
  | 'return-ending'
  | 'decide-ending'
export type RecognitionPayloads = {
  [Name in keyof typeof recognitionActs]: z.infer<(typeof recognitionActs)[Name]> &
    (Name extends Claimed ? UnderClaim : unknown)
} & ToldPayloads
export { toldActs }
