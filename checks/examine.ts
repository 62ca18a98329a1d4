/** Examines the files of a dossier: every certificate against the catalogue, every sample by its path, one step at a time. */
import type { DocumentFinding, DocumentReport } from '../domain/document-report.ts'
import type { CertificateReport, FileReport, Report } from '../domain/report.ts'
import { catalogue, catalogueVersion } from './catalogue.ts'
import { examineDossier } from './examine-dossier.ts'
import { examineList } from './examine-lists.ts'
import { examineResponse, responseSubjectOf } from './examine-responses.ts'
import { factsOf } from './facts.ts'
import { fetchedStatus, type FetchedStatus } from './fetched-status.ts'
import { readFiled, type CertificateFile, type FiledCertificate, type FiledFile } from './filed.ts'
import { authoritiesAmong, listSubjectOf, subjectOf } from './issuers.ts'
import { limitsUnder, severityUnder } from './rule-sets.ts'
import { run } from './run.ts'
import { samplePaths } from './sample-paths.ts'
import type { ListSubject, Subject } from './subject.ts'
import { severitiesOf, summarise } from './summary.ts'
import { nameText } from './x509/name.ts'

/** A certificate that has been examined; `key` names it and the part in which it was filed. */
export interface Finished {
  readonly key: string
  readonly report: CertificateReport
}

export interface Progress {
  /** Certificates examined so far, of all. */
  readonly examined: number
  readonly certificates: number
  /** Paths of samples validated so far. */
  readonly paths: number
  /** Absent for what was known before, and for paths. */
  readonly finished?: Finished
}

export interface Examination {
  /** The instant of judgement, ISO 8601, UTC. */
  readonly at: string
  readonly ruleSet: string
  /** Policy OIDs that the form declares; without them, what compares with them does not apply. */
  readonly declaredPolicies?: readonly string[] | undefined
  /** What an earlier run over the same files, at the same instant and by the same catalogue, found. */
  readonly known?: (key: string) => CertificateReport | undefined
  /** What the providers answered that the certificates name. */
  readonly fetched?: readonly FetchedStatus[]
}

const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex')

/** The findings of the whole catalogue about one certificate. */
export function examineCertificate(subject: Subject, ruleSet?: string): CertificateReport {
  const { certificate, role } = subject
  return {
    sha256: certificate.sha256,
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    serialNumber: hex(certificate.serialOctets),
    role,
    facts: factsOf(subject),
    findings: catalogue.map((check) => run(check, subject, severityUnder(ruleSet, check))),
  }
}

type Content = Pick<FileReport, 'certificates' | 'lists' | 'responses'>

function fileReport({ file, sha256, unreadable }: FiledFile, content: Content): FileReport {
  return {
    document: file.document,
    fileName: file.fileName,
    sha256,
    ...content,
    ...(unreadable && {
      unreadable: {
        code: unreadable.code,
        ...(unreadable.offset !== undefined && { offset: unreadable.offset }),
        ...unreadable.text,
      },
    }),
  }
}

const keyOf = ({ certificate, role, declared }: FiledCertificate) =>
  `${certificate.sha256} ${role}${declared ? ' declared' : ''}`

interface Examined {
  readonly subject: Subject
  readonly report: CertificateReport
}

/** The subject is made again even where the report is known: paths need it. */
function* examineEach(
  certificates: readonly FiledCertificate[],
  { at, ruleSet, known }: Examination,
): Generator<Progress, Map<FiledCertificate, Examined>> {
  const authorities = authoritiesAmong(certificates)
  const limits = limitsUnder(ruleSet)
  const results = new Map<FiledCertificate, Examined>()
  for (const filed of certificates) {
    const key = keyOf(filed)
    const subject = subjectOf(filed, authorities, at, limits)
    const before = known?.(key)
    const report = before ?? examineCertificate(subject, ruleSet)
    results.set(filed, { subject, report })
    const progress = { examined: results.size, certificates: certificates.length, paths: 0 }
    yield before ? progress : { ...progress, finished: { key, report } }
  }
  return results
}

/** Every file with its certificates and lists, and the dossier as a whole. */
function judgedFiles(
  filed: readonly FiledFile[],
  results: ReadonlyMap<FiledCertificate, Examined>,
  { at, ruleSet, declaredPolicies }: Examination,
): Pick<Report, 'files' | 'dossier'> {
  const authorities = authoritiesAmong(filed.flatMap(({ certificates }) => certificates))
  const limits = limitsUnder(ruleSet)
  const lists: ListSubject[] = []
  const files = filed.map((file) => {
    const own = file.lists.map((list) => listSubjectOf(list, authorities, at, limits))
    lists.push(...own)
    const certificates = file.certificates.flatMap((each) => results.get(each)?.report ?? [])
    const responses = file.responses.map((response) =>
      examineResponse(responseSubjectOf(response, at, ruleSet), ruleSet),
    )
    return fileReport(file, {
      certificates,
      lists: own.map((list) => examineList(list, ruleSet)),
      ...(responses.length > 0 && { responses }),
    })
  })
  const certificates = [...results.values()].map(({ subject }) => subject)
  const dossier = examineDossier({ at, ruleSet, certificates, lists, declaredPolicies })
  return { files, dossier }
}

/**
 * Examines files, in their order; yields after each certificate and each path. Equal input gives an equal report.
 * A file that cannot be read is reported as such and blocks; it never ends the examination.
 */
export function* examine(
  files: readonly CertificateFile[],
  examination: Examination,
): Generator<Progress, Report> {
  const { at, ruleSet, fetched = [] } = examination
  const filed = files.map(readFiled)
  const certificates = filed.flatMap((each) => each.certificates)
  const results = yield* examineEach(certificates, examination)
  const examined = results.size
  const subjects = [...results.values()].map(({ subject }) => subject)
  const authorities = authoritiesAmong(certificates)
  const validating = samplePaths(filed, { subjects, at, authorities })
  let step = validating.next()
  for (let paths = 1; !step.done; paths += 1, step = validating.next())
    yield { examined, certificates: examined, paths }
  const status = fetchedStatus(filed, subjects, fetched)
  const paths = { paths: step.value, ...(status && { status }) }
  const judged = judgedFiles(filed, results, examination)
  return completed({ catalogue: catalogueVersion, ruleSet, at, ...judged, ...paths }, [], [])
}

/** A report with what was found in the texts of the documents and in the form, counted anew. */
export function completed(
  {
    catalogue: version,
    ruleSet,
    at,
    files,
    paths,
    dossier = [],
    status,
  }: Omit<Report, 'summary' | 'severities' | 'documents' | 'form'>,
  documents: DocumentReport[],
  form: DocumentFinding[],
): Report {
  const judged = { files, paths, documents, dossier, form }
  return {
    catalogue: version,
    ruleSet,
    at,
    summary: summarise(judged),
    severities: severitiesOf(judged),
    ...judged,
    ...(status && { status }),
  }
}
