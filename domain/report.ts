/** The report of the technical checks: every certificate of a dossier against every check of the catalogue. */
import { z } from 'zod'
import { DocumentFinding, DocumentReport } from './document-report.ts'
import { Sha256 } from './evidence.ts'
import { Finding, type severities } from './finding.ts'
import { PathReport } from './path-report.ts'
import { StatusReport } from './status-report.ts'

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
      'Failed or undetermined checks of severity block, unreadable files, and samples without a valid path or revoked',
    ),
  })
  .meta({ id: 'ReportSummary' })
export type ReportSummary = z.infer<typeof ReportSummary>

/** What a certificate says and who vouches for it, apart from any judgement of it. */
export const CertificateFacts = z
  .strictObject({
    notBefore: z.string(),
    notAfter: z.string(),
    signatureAlgorithm: z.string(),
    key: z.string().describe('Algorithm, with size or curve'),
    issuer: Sha256.optional().describe('The filed certificate that issued it'),
    signature: z.enum(['valid', 'invalid', 'unsupported', 'no-issuer']),
    anchor: z.boolean().describe('Filed as a CA certificate, and no filed certificate issued it'),
  })
  .meta({ id: 'CertificateFacts' })
export type CertificateFacts = z.infer<typeof CertificateFacts>

export const CertificateReport = z
  .strictObject({
    sha256: Sha256,
    subject: z.string().describe('Distinguished name, RFC 4514'),
    issuer: z.string().describe('Distinguished name, RFC 4514'),
    serialNumber: z.string().describe('Hexadecimal'),
    role: z.enum(['ca', 'end-entity']),
    facts: CertificateFacts,
    findings: z.array(Finding),
  })
  .meta({ id: 'CertificateReport' })
export type CertificateReport = z.infer<typeof CertificateReport>

export const ListReport = z
  .strictObject({
    sha256: Sha256,
    issuer: z.string().describe('Distinguished name, RFC 4514'),
    thisUpdate: z.string(),
    nextUpdate: z.string().optional(),
    entries: count.describe('Certificates that it revokes'),
    findings: z.array(Finding),
  })
  .meta({ id: 'ListReport' })
export type ListReport = z.infer<typeof ListReport>

export const ResponseReport = z
  .strictObject({
    producedAt: z.string().optional(),
    answers: count.describe('Certificates that it tells of'),
    findings: z.array(Finding),
  })
  .meta({ id: 'ResponseReport' })
export type ResponseReport = z.infer<typeof ResponseReport>

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
    lists: z.array(ListReport).describe('Revocation lists'),
    responses: z
      .array(ResponseReport)
      .optional()
      .describe('OCSP responses; absent where none was filed as such'),
    unreadable: UnreadableFile.optional(),
  })
  .meta({ id: 'FileReport' })
export type FileReport = z.infer<typeof FileReport>

const SeverityCount = z.strictObject({ fail: count, warn: count, undetermined: count })
export const SeverityCounts = z
  .strictObject({
    block: SeverityCount,
    major: SeverityCount,
    minor: SeverityCount,
    info: SeverityCount,
  } satisfies Record<(typeof severities)[number], typeof SeverityCount>)
  .meta({
    id: 'SeverityCounts',
    description: 'Findings against certificates, documents and the form.',
  })
export type SeverityCounts = z.infer<typeof SeverityCounts>

export const Report = z
  .strictObject({
    catalogue: z.string().describe('Version of the catalogue of checks'),
    ruleSet: z.string(),
    at: z.iso.datetime().describe('The instant at which the certificates were judged'),
    summary: ReportSummary,
    severities: SeverityCounts,
    files: z.array(FileReport),
    paths: z.array(PathReport).describe('One a sample certificate'),
    status: StatusReport.optional().describe(
      'What providers answered; absent where none was asked',
    ),
    documents: z.array(DocumentReport),
    dossier: z
      .array(Finding)
      .optional()
      .describe('Findings about the dossier as a whole; absent from reports of older catalogues'),
    form: z.array(DocumentFinding).describe('Findings about what the form declares'),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>
