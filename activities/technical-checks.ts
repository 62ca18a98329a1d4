/** The technical checks as an activity: reads the filed certificates, examines them, keeps the report as evidence. */
import { setImmediate } from 'node:timers/promises'
import { cancellationSignal, heartbeat } from '@temporalio/activity'
import { examine, type Examination } from '../checks/examine.ts'
import type { CertificateFile } from '../checks/filed.ts'
import type { Document } from '../domain/document.ts'
import { documentType } from '../domain/document-type.ts'
import type { EvidenceRef } from '../domain/evidence.ts'
import type { Report, ReportSummary } from '../domain/report.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'

export interface ExaminationInput {
  readonly dossier: string
  readonly documents: readonly Document[]
  /** The instant of judgement, ISO 8601, UTC. */
  readonly at: string
  readonly ruleSet: string
}

const examinedTypes: readonly string[] = [
  'ca-certificate',
  'sample-certificate',
  'certificate-revocation-list',
  'ocsp-response',
]

/** The latest version of each document that is examined, in the order in which the documents came. */
function latest(documents: readonly Document[]): Document[] {
  const newest = new Map<string, Document>()
  for (const document of documents) {
    if (!examinedTypes.includes(document.type)) continue
    const known = newest.get(document.id)
    if (!known || known.version < document.version) newest.set(document.id, document)
  }
  return [...newest.values()]
}

export const createTechnicalChecks = (evidence: EvidenceStore) => {
  async function fileOf({ id, type, fileName, evidence: ref }: Document): Promise<CertificateFile> {
    const bytes = await evidence.read(ref, documentType(type)?.maxBytes ?? ref.size)
    return { document: id, fileName, type, bytes }
  }

  async function filesOf(documents: readonly Document[]): Promise<CertificateFile[]> {
    const files: CertificateFile[] = []
    for (const document of latest(documents)) {
      files.push(await fileOf(document))
      heartbeat({ read: files.length })
      cancellationSignal().throwIfAborted()
    }
    return files
  }

  return {
    /**
     * Idempotent: the same documents at the same instant give the same bytes and so the same evidence.
     * Throws EvidenceError where evidence cannot be read or is not what was filed.
     */
    async examineCertificates(
      input: ExaminationInput,
    ): Promise<{ evidence: EvidenceRef; summary: ReportSummary }> {
      const report = await examineInSteps(await filesOf(input.documents), input)
      const bytes = Buffer.from(JSON.stringify(report, undefined, 2))
      return {
        evidence: await evidence.putBytes(input.dossier, bytes, 'application/json'),
        summary: report.summary,
      }
    },
  }
}

/** Lets heartbeats and cancellation through after each certificate. */
async function examineInSteps(
  files: readonly CertificateFile[],
  { at, ruleSet }: Examination,
): Promise<Report> {
  const steps = examine(files, { at, ruleSet })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    heartbeat(step.value)
    await setImmediate()
    cancellationSignal().throwIfAborted()
  }
}
