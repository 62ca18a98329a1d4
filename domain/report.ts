/** The report of the technical checks: every certificate of a dossier against every check of the catalogue. */
import { z } from 'zod'
import { Sha256 } from './evidence.ts'
import { Finding } from './finding.ts'

const count = z.int().nonnegative()

export const ReportSummary = z
  .strictObject({
    files: count,
    certificates: count,
    pass: count,
    fail: count,
    warn: count,
    notApplicable: count,
    notEffective: count,
    undetermined: count,
    unreadable: count.describe('Files that could not be read'),
    blocking: count.describe(
      'Failed or undetermined checks of severity block, and unreadable files',
    ),
  })
  .meta({ id: 'ReportSummary' })
export type ReportSummary = z.infer<typeof ReportSummary>

export const CertificateReport = z
  .strictObject({
    sha256: Sha256,
    subject: z.string().describe('Distinguished name, RFC 4514'),
    issuer: z.string().describe('Distinguished name, RFC 4514'),
    serialNumber: z.string().describe('Hexadecimal'),
    role: z.enum(['ca', 'end-entity']),
    findings: z.array(Finding),
  })
  .meta({ id: 'CertificateReport' })
export type CertificateReport = z.infer<typeof CertificateReport>

export const UnreadableFile = z
  .strictObject({
    code: z.string(),
    offset: count.optional().describe('Byte at which reading ended'),
    en: z.string(),
    'zh-CN': z.string(),
  })
  .meta({ id: 'UnreadableFile' })
export type UnreadableFile = z.infer<typeof UnreadableFile>

export const FileReport = z
  .strictObject({
    document: z.string().describe('Id of the document'),
    fileName: z.string(),
    sha256: Sha256,
    certificates: z.array(CertificateReport),
    unreadable: UnreadableFile.optional(),
  })
  .meta({ id: 'FileReport' })
export type FileReport = z.infer<typeof FileReport>

export const Report = z
  .strictObject({
    catalogue: z.string().describe('Version of the catalogue of checks'),
    ruleSet: z.string(),
    at: z.iso.datetime().describe('The instant at which the certificates were judged'),
    summary: ReportSummary,
    files: z.array(FileReport),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>
