/** The public comment period before a grant: what the public is told, what the applicant may keep from it, and what it answers. */
import { z } from 'zod'
import { withholdable } from '../../procedure/public-comment.ts'
import { PersonName } from '../person.ts'
import { Publication } from './publication.ts'
import { At, Text } from './values.ts'

/** What is published of an application: these parts of the form and no others. */
export const PublicApplication = z
  .strictObject({
    provider: z.object({ local: z.string(), en: z.string(), 'zh-CN': z.string() }).partial(),
    country: z.string().describe('ISO 3166-1 alpha-2'),
    certificateTypes: z.array(
      z.strictObject({ id: z.string(), name: z.object({ en: z.string(), 'zh-CN': z.string() }) }),
    ),
    scope: z.array(z.string()).optional().describe('Absent: withheld after an objection'),
    legalBasis: z
      .strictObject({ kind: z.enum(['AGREEMENT', 'RECIPROCITY']), text: z.string() })
      .optional()
      .describe('Absent: withheld after an objection'),
  })
  .meta({ id: 'PublicApplication' })
export type PublicApplication = z.infer<typeof PublicApplication>

export const CommentObjectionSettlement = z.strictObject({
  withheld: z
    .array(z.enum(withholdable))
    .max(withholdable.length)
    .describe('What is not published; empty: the objection is not followed'),
  reasons: Text,
})

/** What anybody may send; who they are they need not say, and nobody outside the authority is told. */
export const CommentContent = z
  .strictObject({
    text: z.string().trim().min(1).max(5_000),
    name: z.string().trim().min(1).max(200).optional().describe('Never published'),
    contact: z.string().trim().min(1).max(300).optional().describe('Never published'),
  })
  .meta({ id: 'CommentContent' })
export type CommentContent = z.infer<typeof CommentContent>

export const CommentSummaryContent = z.strictObject({
  text: Text.describe('How the comments were considered; published with the decision'),
})
export const CommentSummary = CommentSummaryContent.extend({ by: PersonName, at: At }).meta({
  id: 'CommentSummary',
})

export const PublicComment = z
  .object({
    application: PublicApplication.describe('What is published'),
    announcement: Publication.omit({ settled: true })
      .extend({
        settled: CommentObjectionSettlement.extend({ by: PersonName, at: At }).optional(),
      })
      .describe('The applicant is told first, and may object'),
    notice: z.string().optional().describe('The public notice'),
    openedAt: At.optional(),
    closedAt: At.optional(),
  })
  .meta({ id: 'PublicComment' })
export type PublicComment = z.infer<typeof PublicComment>
