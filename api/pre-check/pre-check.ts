/** The answer of a pre-check: what the technical checks would find in a certificate file, before it is filed. */
import { z } from 'zod'
import { severities } from '../../domain/finding.ts'
import { CertificateReport, UnreadableFile } from '../../domain/report.ts'

const Words = z.object({ en: z.string(), 'zh-CN': z.string() })

export const PreCheck = z
  .object({
    at: z.iso.datetime().describe('The instant of judgement'),
    ruleSet: z.string(),
    catalogue: z.string().describe('Version of the catalogue of checks'),
    sha256: z.string().describe('Of the file'),
    certificates: z
      .array(CertificateReport)
      .describe('Each with the findings that are not satisfied, and no other'),
    unreadable: UnreadableFile.optional(),
    passed: z.int().nonnegative().describe('Checks that were satisfied'),
    notApplicable: z.int().nonnegative(),
    effects: z.record(z.enum(severities), Words).describe('What a violation leads to'),
  })
  .meta({ id: 'PreCheck' })
export type PreCheck = z.infer<typeof PreCheck>
