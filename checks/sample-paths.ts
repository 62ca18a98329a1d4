/** Validates a path from every sample to the filed anchors (RFC 5280 §6), and its status by the filed lists and responses. */
import type { PathReport } from '../domain/path-report.ts'
import type { FiledFile } from './filed.ts'
import { issuerOf, type Authorities } from './issuers.ts'
import { readOcspResponse } from './ocsp/response.ts'
import type { PathAnswer } from './path/process-path.ts'
import type { Reason } from './path/reasons.ts'
import { buildAndValidate, type CertificateInQuestion } from './path/validate.ts'
import { readCrl } from './revocation/crl.ts'
import { Unreadable } from './der/unreadable.ts'
import type { Subject } from './subject.ts'
import type { Certificate } from './x509/certificate.ts'
import { nameText } from './x509/name.ts'
import { derOf } from './x509/pem.ts'

type Question = Omit<CertificateInQuestion, 'certificate' | 'revocation'>

/** What can be read of the files of a type; what cannot is reported with its file. */
function contentsOf<T>(
  files: readonly FiledFile[],
  type: string,
  read: (der: Uint8Array) => T,
): T[] {
  return files
    .filter(({ file }) => file.type === type)
    .flatMap(({ file }) => {
      try {
        return derOf(file.bytes).map(read)
      } catch (error) {
        if (error instanceof Unreadable) return []
        throw error
      }
    })
}

/** What is the same for every sample of a dossier. */
function questionOf(files: readonly FiledFile[], subjects: readonly Subject[], at: string) {
  const authorities = subjects.filter(({ role }) => role === 'ca')
  const question: Question = {
    intermediates: authorities.map(({ certificate }) => certificate),
    anchors: authorities.filter(({ anchor }) => anchor).map(({ certificate }) => certificate),
    crls: contentsOf(files, 'certificate-revocation-list', readCrl),
    ocsp: contentsOf(files, 'ocsp-response', readOcspResponse),
    at,
  }
  return question
}

const reasonOf = ({ code, clause, certificateSubject, en, 'zh-CN': zh }: Reason) => ({
  code,
  clause,
  ...(certificateSubject !== undefined && { certificate: certificateSubject }),
  en,
  'zh-CN': zh,
})

/** The anchor first. */
function chainOf(path: readonly string[], subjects: readonly Subject[], authorities: Authorities) {
  const first = subjects.find(({ certificate }) => certificate.sha256 === path[0])
  const anchor = first && issuerOf(first.certificate, authorities)
  return [...(anchor ? [anchor.certificate.sha256] : []), ...path]
}

type Status = Pick<PathReport, 'revocation' | 'revocationReason'>

function statusOf(answer: PathAnswer): Status {
  if (answer.valid) return { revocation: 'good' }
  const revocation = answer.reason.code === 'revoked' ? 'revoked' : 'undetermined'
  return { revocation, revocationReason: reasonOf(answer.reason) }
}

function reportOf(certificate: Certificate, question: Question) {
  const about = { certificate: certificate.sha256, subject: nameText(certificate.subject) }
  const answer = buildAndValidate({ ...question, certificate, revocation: 'none' })
  if (!answer.valid) {
    const { reason } = answer
    const verdict = reason.undetermined ? ('undetermined' as const) : ('invalid' as const)
    const rest = { reason: reasonOf(reason), chain: [], policies: [] }
    return { ...about, verdict, ...rest, revocation: 'not-judged' as const }
  }
  const judged = buildAndValidate({ ...question, certificate, revocation: 'required' })
  // A path with a known status is preferred to one without: its certificates are the ones to show.
  const shown = judged.valid ? judged : answer
  return {
    ...about,
    verdict: 'valid' as const,
    chain: [...shown.path],
    policies: [...shown.userConstrainedPolicySet].sort(),
    ...statusOf(judged),
  }
}

/** One report a sample, in the order of the files, each certificate once; yields after each. */
export function* samplePaths(
  files: readonly FiledFile[],
  {
    subjects,
    authorities,
    at,
  }: { subjects: readonly Subject[]; authorities: Authorities; at: string },
): Generator<undefined, PathReport[]> {
  const question = questionOf(files, subjects, at)
  const samples = subjects.filter(({ role }) => role === 'end-entity')
  const once = new Map(samples.map(({ certificate }) => [certificate.sha256, certificate]))
  const reports: PathReport[] = []
  for (const certificate of once.values()) {
    const report = reportOf(certificate, question)
    const { chain } = report
    reports.push({
      ...report,
      chain: chain.length > 0 ? chainOf(chain, subjects, authorities) : chain,
    })
    yield
  }
  return reports
}

/** A sample that has no valid path, or is revoked, stands in the way of a positive opinion. */
export const isAgainst = ({ verdict, revocation }: PathReport): boolean =>
  verdict === 'invalid' || revocation === 'revoked'
