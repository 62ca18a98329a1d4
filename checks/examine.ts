/** Examines the files of a dossier: every certificate against the catalogue, one step at a time. */
import type { CertificateReport, FileReport, Report } from '../domain/report.ts'
import { catalogue, catalogueVersion } from './catalogue.ts'
import { readFiled, type CertificateFile, type FiledFile } from './filed.ts'
import { authoritiesAmong, subjectOf, type Authorities } from './issuers.ts'
import { run } from './run.ts'
import type { Subject } from './subject.ts'
import { summarise } from './summary.ts'
import { nameText } from './x509/name.ts'

export interface Progress {
  readonly examined: number
  readonly certificates: number
}

export interface Examination {
  /** The instant of judgement, ISO 8601, UTC. */
  readonly at: string
  readonly ruleSet: string
}

const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex')

/** The findings of the whole catalogue about one certificate. */
export function examineCertificate(subject: Subject): CertificateReport {
  const { certificate, role } = subject
  return {
    sha256: certificate.sha256,
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    serialNumber: hex(certificate.serialOctets),
    role,
    findings: catalogue.map((check) => run(check, subject)),
  }
}

function fileReport(filed: FiledFile, certificates: CertificateReport[]): FileReport {
  const { file, sha256, unreadable } = filed
  return {
    document: file.document,
    fileName: file.fileName,
    sha256,
    certificates,
    ...(unreadable && {
      unreadable: {
        code: unreadable.code,
        ...(unreadable.offset !== undefined && { offset: unreadable.offset }),
        ...unreadable.text,
      },
    }),
  }
}

function* examineFile(
  filed: FiledFile,
  authorities: Authorities,
  at: string,
): Generator<undefined, FileReport> {
  const certificates: CertificateReport[] = []
  for (const each of filed.certificates) {
    certificates.push(examineCertificate(subjectOf(each, authorities, at)))
    yield
  }
  return fileReport(filed, certificates)
}

/**
 * Examines files, in their order; yields after each certificate. Equal input gives an equal report.
 * A file that cannot be read is reported as such and blocks; it never ends the examination.
 */
export function* examine(
  files: readonly CertificateFile[],
  { at, ruleSet }: Examination,
): Generator<Progress, Report> {
  const filed = files.map(readFiled)
  const all = filed.flatMap(({ certificates }) => certificates)
  const authorities = authoritiesAmong(all)
  const reports: FileReport[] = []
  let examined = 0
  for (const file of filed) {
    const steps = examineFile(file, authorities, at)
    let step = steps.next()
    for (; !step.done; step = steps.next()) yield { examined: ++examined, certificates: all.length }
    reports.push(step.value)
  }
  return { catalogue: catalogueVersion, ruleSet, at, summary: summarise(reports), files: reports }
}
