/** Keeps a report as evidence: its JSON, a signature over those bytes, and the same as a sealed PDF for people. */
import { sealReport } from '../../documents/report/seal-report.ts'
import type { Signer } from '../../documents/seal/signer.ts'
import type { DossierForm } from '../../domain/dossier-form.ts'
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { Report, ReportSummary } from '../../domain/report.ts'
import type { EvidenceStore } from '../../storage/evidence/store.ts'

/** A report as it is kept. */
export interface KeptReport {
  /** The report as JSON. */
  readonly evidence: EvidenceRef
  readonly summary: ReportSummary
  /** A detached JSON Web Signature over its bytes. */
  readonly signature?: EvidenceRef
  readonly document?: EvidenceRef
}

export interface Examined {
  readonly report: Report
  readonly form: DossierForm | undefined
}

export interface KeepingParts {
  readonly evidence: EvidenceStore
  readonly signer: Signer
}

/** With an RSA seal the same report gives the same bytes of each; with another only the report does. */
export async function keepReport(
  { report, form }: Examined,
  dossier: string,
  { evidence, signer }: KeepingParts,
): Promise<KeptReport> {
  const bytes = Buffer.from(JSON.stringify(report, undefined, 2))
  const caName = form?.identity.legalName ?? {}
  const { signature, pdf } = await sealReport({ report, bytes, dossier, caName }, signer)
  return {
    evidence: await evidence.putBytes(dossier, bytes, 'application/json'),
    summary: report.summary,
    signature: await evidence.putBytes(dossier, Buffer.from(signature), 'application/jose'),
    document: await evidence.putBytes(dossier, pdf, 'application/pdf'),
  }
}
