/** The technical checks as an activity: reads what was filed, examines it, keeps the report as evidence. */
import { setImmediate } from 'node:timers/promises'
import { activityInfo, cancellationSignal } from '@temporalio/activity'
import { catalogueVersion } from '../checks/catalogue.ts'
import { textTypes } from '../checks/documents/catalogue.ts'
import { circumstancesOf } from '../checks/documents/circumstances.ts'
import { examineForm } from '../checks/documents/examine-documents.ts'
import { completed, examine } from '../checks/examine.ts'
import type { FetchedStatus } from '../checks/fetched-status.ts'
import type { CertificateFile } from '../checks/filed.ts'
import type { Document } from '../domain/document.ts'
import { documentType } from '../domain/document-type.ts'
import { policiesDeclaredIn } from '../domain/declared-policies.ts'
import { DossierForm } from '../domain/dossier-form.ts'
import type { EvidenceRef } from '../domain/evidence.ts'
import type { Report } from '../domain/report.ts'
import type { StatusFetch } from '../domain/status-fetch.ts'
import { filingPolicy } from '../procedure/filing-policy.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import {
  keepReport,
  type Examined,
  type KeepingParts,
  type KeptReport,
} from './examination/keep-report.ts'
import { reporter, type Reporter } from './examination/progress.ts'
import { examinationKey, resumeFrom, type Resume } from './examination/resume.ts'
import { examineTexts } from './examination/texts.ts'

export interface ExaminationInput {
  readonly dossier: string
  readonly documents: readonly Document[]
  /** The instant of judgement, ISO 8601, UTC. */
  readonly at: string
  readonly ruleSet: string
  /** The form as filed; without it, what compares with it is undetermined. */
  readonly form?: EvidenceRef
  /** What providers answered about the filed certificates. */
  readonly answers?: readonly StatusFetch[]
  /** Age in months above which an audit report is too old; the filing policy's unless said otherwise. */
  readonly auditMaxAgeMonths?: number
}

const certificateTypes: readonly string[] = [
  'ca-certificate',
  'sample-certificate',
  'certificate-revocation-list',
  'ocsp-response',
]

/** A form with its longest texts fits many times over. */
const mostFormBytes = 16 * 1024 ** 2

/** The latest version of each document of certain types, in the order in which the documents came. */
export function latest(documents: readonly Document[], types: readonly string[]): Document[] {
  const newest = new Map<string, Document>()
  for (const document of documents) {
    if (!types.includes(document.type)) continue
    const known = newest.get(document.id)
    if (!known || known.version < document.version) newest.set(document.id, document)
  }
  return [...newest.values()]
}

/** Everything that the report depends on. */
const keyOf = (input: ExaminationInput, documents: readonly Document[]) =>
  examinationKey([
    catalogueVersion,
    input.ruleSet,
    input.at,
    String(input.auditMaxAgeMonths),
    input.form?.sha256 ?? '',
    ...documents.map(
      ({ id, version, type, evidence }) => `${id} ${version} ${type} ${evidence.sha256}`,
    ),
  ])

/** `finished` of the last heartbeat of the attempt before this one. */
const reportedBefore = (): unknown => {
  const details = activityInfo().heartbeatDetails as { finished?: unknown } | undefined
  return details?.finished
}

/** What an examination needs besides what is examined. */
export interface ExaminingParts {
  readonly evidence: EvidenceStore
  readonly reporter: Reporter
  readonly resume: Pick<Resume, 'certificate' | 'document' | 'add'>
  /** Ends the reading of a text. */
  readonly signal: AbortSignal
}

async function filesOf(
  documents: readonly Document[],
  { evidence, reporter: progress }: ExaminingParts,
) {
  const files: CertificateFile[] = []
  for (const { id, type, fileName, evidence: ref } of documents) {
    const bytes = await evidence.read(ref, documentType(type)?.maxBytes ?? ref.size)
    files.push({ document: id, fileName, type, bytes })
    progress.report({ read: files.length })
  }
  return files
}

async function fetchedOf({ answers = [] }: ExaminationInput, evidence: EvidenceStore) {
  const fetched: FetchedStatus[] = []
  for (const fetch of answers) {
    const came = fetch.outcome === 'fetched' ? fetch.evidence : undefined
    const bytes = came ? await evidence.read(came, came.size) : new Uint8Array()
    fetched.push({ fetch, bytes })
  }
  return fetched
}

/** Lets heartbeats and cancellation through after each certificate and each path. */
async function examineInSteps(
  files: readonly CertificateFile[],
  input: ExaminationInput,
  declaredPolicies: readonly string[] | undefined,
  { evidence, resume, reporter: progress }: ExaminingParts,
): Promise<Report> {
  const { at, ruleSet } = input
  const fetched = await fetchedOf(input, evidence)
  const known = (key: string) => resume.certificate(key)
  const steps = examine(files, { at, ruleSet, fetched, declaredPolicies, known })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    const { finished, ...counted } = step.value
    if (finished) resume.add({ key: finished.key, certificate: finished.report })
    progress.report(counted)
    await setImmediate()
  }
}

async function formOf({ form }: ExaminationInput, evidence: EvidenceStore) {
  if (!form) return undefined
  const bytes = await evidence.read(form, mostFormBytes)
  return DossierForm.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
}

/** The documents of which an examination reads the certificates, and those of which it reads the text. */
const examinedAmong = ({ documents }: ExaminationInput) => ({
  certificates: latest(documents, certificateTypes),
  texts: latest(documents, textTypes),
})

/** Examines what was filed; throws EvidenceError where evidence cannot be read or is not what was filed. */
export async function examineFiled(
  input: ExaminationInput,
  parts: ExaminingParts,
): Promise<Examined> {
  const { certificates, texts } = examinedAmong(input)
  const files = await filesOf(certificates, parts)
  parts.reporter.report({ phase: 'certificates' })
  const form = await formOf(input, parts.evidence)
  const report = await examineInSteps(files, input, form && policiesDeclaredIn(form), parts)
  parts.reporter.report({ phase: 'documents' })
  const { at, auditMaxAgeMonths = filingPolicy.auditMaxAgeMonths } = input
  const declared = {
    form,
    circumstances: circumstancesOf(report.files, { at, auditMaxAgeMonths }),
  }
  const documents = await examineTexts(texts, declared, parts)
  return { report: completed(report, documents, examineForm(declared)), form }
}

export const createTechnicalChecks = (given: KeepingParts) => ({
  /**
   * Idempotent: the same documents at the same instant give the same report and so the same evidence. Heartbeats tell
   * `ExaminationProgress`; an attempt that follows one that died goes on from its last heartbeat.
   * Throws EvidenceError where evidence cannot be read or is not what was filed.
   */
  async examineCertificates(input: ExaminationInput): Promise<KeptReport> {
    const { certificates, texts } = examinedAmong(input)
    const resume = resumeFrom(keyOf(input, [...certificates, ...texts]), reportedBefore())
    const progress = reporter(resume, certificates.length, texts.length)
    progress.beat()
    const { evidence } = given
    const parts = { evidence, reporter: progress, resume, signal: cancellationSignal() }
    const examined = await examineFiled(input, parts)
    progress.report({ phase: 'writing' })
    return keepReport(examined, input.dossier, given)
  },
})
