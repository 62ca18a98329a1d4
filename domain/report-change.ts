/** The reports of a dossier by number, and how one differs from another. */
import { z } from 'zod'
import { DocumentFinding } from './document-report.ts'
import { EvidenceRef, Sha256 } from './evidence.ts'
import { Finding } from './finding.ts'
import { PathReport } from './path-report.ts'
import { ReportSummary } from './report.ts'

/** A dossier is examined again when supplementary material has come. */
export const NumberedReport = z
  .object({
    number: z.int().positive(),
    madeAt: z.iso.datetime(),
    evidence: EvidenceRef.describe('The report as JSON'),
    summary: ReportSummary,
    signature: EvidenceRef.optional().describe('JSON Web Signature over the report'),
    document: EvidenceRef.optional().describe('The report as a sealed PDF'),
  })
  .meta({ id: 'NumberedReport' })
export type NumberedReport = z.infer<typeof NumberedReport>

const judgement = z.union([DocumentFinding, Finding, PathReport])

export const ReportChange = z
  .object({
    of: z.enum(['finding', 'path', 'certificate', 'file']),
    change: z
      .enum(['new', 'gone', 'changed'])
      .describe('A finding is there as long as it is not satisfied'),
    about: z.object({ en: z.string(), 'zh-CN': z.string() }).describe('What was judged'),
    sha256: Sha256.optional().describe('Of the certificate, list or document that was judged'),
    before: judgement.optional(),
    after: judgement.optional(),
  })
  .meta({ id: 'ReportChange' })
export type ReportChange = z.infer<typeof ReportChange>
