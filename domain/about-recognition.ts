/** A dossier about a recognition that there is: which one it renews or changes, and from which filing it goes on. */
import { z } from 'zod'
import { scopeChanges } from '../procedure/scope-change.ts'
import { EvidenceRef } from './evidence.ts'

const Day = z.iso.date()
const At = z.iso.datetime()
const Bilingual = z.object({ en: z.string(), 'zh-CN': z.string() })

/** The recognition that an application renews (Administrative License Law 50). */
export const Renews = z.object({
  number: z.string(),
  validUntil: Day,
  recognition: z.uuid().optional(),
  late: z.boolean().optional().describe('Asked for after the last day: not deemed granted'),
})

/** The recognition that an application changes (Administrative License Law 49). */
export const Changes = z.object({
  number: z.string(),
  validUntil: Day,
  recognition: z.uuid(),
  kind: z.enum(scopeChanges),
})

/** The filing that the draft begins with. */
export const Basis = z
  .object({
    dossier: z.uuid(),
    filing: z.int().positive(),
    form: EvidenceRef,
    left: z
      .array(z.object({ type: z.string(), fileName: z.string(), why: Bilingual }))
      .describe('Files of the filing that were not carried over, and why'),
  })
  .meta({ id: 'Basis' })
export type Basis = z.infer<typeof Basis>

/** A stage that a change does without. */
export const SkippedStage = z
  .object({
    stage: z.enum(['technical-checks', 'equivalence', 'expert-review']),
    why: Bilingual,
    at: At,
  })
  .meta({ id: 'SkippedStage' })
export type SkippedStage = z.infer<typeof SkippedStage>

export const aboutRecognition = {
  renews: Renews.optional().describe('The recognition that this application renews (art. 50)'),
  changes: Changes.optional().describe('The recognition that this application changes (art. 49)'),
  basis: Basis.optional(),
  skipped: z.array(SkippedStage).optional().describe('Stages that the change does not need'),
  withoutEffect: z
    .string()
    .optional()
    .describe('A grant that the recognition no longer took, by the rule that refused it'),
}
