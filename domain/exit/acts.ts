/** What people send with the acts of an exit; the claim comes with the task. */
import { z } from 'zod'
import type { Claim } from '../act.ts'
import { Sha256 } from '../evidence.ts'
import { Day, Text } from '../matter/values.ts'
import { sentences } from '../texts/sentences.ts'

/** Entries of one manifest: what a person can still check, and one request can carry. */
export const mostRecords = 10_000

const DocumentId = z.uuid()
const Texts = z.array(Text).min(1).max(50)

export const ExitContent = z
  .strictObject({
    plannedEnd: Day.describe('Last day of the service, Asia/Shanghai'),
    reason: Text,
    lastCertificateEnd: Day.describe('When the last certificate that was issued lapses'),
  })
  .meta({ id: 'ExitContent' })
export type ExitContent = z.infer<typeof ExitContent>

export const Candidate = z
  .strictObject({
    organisation: z.string().trim().min(1).max(200),
    recognition: z.uuid().optional().describe('Of another recognised CA'),
    licence: z.string().trim().min(1).max(100).optional().describe('Of a licensed provider'),
  })
  .refine(({ recognition, licence }) => (recognition === undefined) !== (licence === undefined), {
    error: sentences.candidate.en,
  })
  .meta({ id: 'Candidate' })

/** One of the records that change hands. */
export const HandedRecord = z
  .strictObject({
    name: z.string().trim().min(1).max(500),
    sha256: Sha256,
    size: z.int().nonnegative(),
    kind: z.enum(['certificate', 'application', 'revocation', 'log', 'key-ceremony', 'other']),
  })
  .meta({ id: 'HandedRecord' })

export const exitContents = {
  'prove-parties-told': z.strictObject({
    document: DocumentId.describe('The notice to subscribers and relying parties'),
    toldOn: Day,
  }),
  'propose-successor': z.strictObject({ candidate: Candidate }),
  'agree-takeover': z.strictObject({
    agreement: DocumentId.describe('The takeover agreement; both parties name the same'),
  }),
  'decline-takeover': z.strictObject({ reason: Text }),
  'hand-over-records': z.strictObject({
    manifest: DocumentId,
    records: z.int().min(1).max(mostRecords),
    sha256: Sha256.describe('Of the manifest'),
  }),
  'confirm-custody': z.strictObject({
    receipt: DocumentId.describe('The receipt of custody'),
    sha256: Sha256.describe('Of the manifest by which the records were taken over'),
  }),
  'report-subscribers-told': z.strictObject({ document: DocumentId }),
  'withdraw-exit': z.strictObject({ reason: Text }),
  'check-successor': z.strictObject({ fit: z.boolean(), reasons: Texts }),
  'assign-successor': z.strictObject({ candidate: Candidate, reasons: Texts }),
  'confirm-handover': z.strictObject({ note: Text.optional() }),
  'return-handover': z.strictObject({ reason: Text }),
  'postpone-exit-end': z.strictObject({ plannedEnd: Day, reason: Text }),
  'order-exit-end': z.strictObject({ reasons: Texts }),
}

type Claimed =
  | 'check-successor'
  | 'assign-successor'
  | 'confirm-handover'
  | 'return-handover'
  | 'postpone-exit-end'
  | 'order-exit-end'
export type ExitPayloads = {
  [Name in keyof typeof exitContents]: z.infer<(typeof exitContents)[Name]> &
    (Name extends Claimed ? { readonly claim: z.infer<typeof Claim> } : unknown)
}
