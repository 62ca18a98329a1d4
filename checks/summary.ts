/** Counts a report: by verdict, and what stands in the way of a positive technical opinion. */
import type { Finding, Verdict } from '../domain/finding.ts'
import type { FileReport, ReportSummary } from '../domain/report.ts'

/** A check of severity block that failed, or that nobody could decide. */
export const isBlocking = ({ severity, verdict }: Finding): boolean =>
  severity === 'block' && (verdict === 'fail' || verdict === 'undetermined')

export function summarise(files: readonly FileReport[]): ReportSummary {
  const certificates = files.flatMap((file) => file.certificates)
  const findings = certificates.flatMap((certificate) => certificate.findings)
  const count = (verdict: Verdict) => findings.filter((each) => each.verdict === verdict).length
  const unreadable = files.filter((file) => file.unreadable !== undefined).length
  return {
    files: files.length,
    certificates: certificates.length,
    pass: count('pass'),
    fail: count('fail'),
    warn: count('warn'),
    notApplicable: count('not-applicable'),
    notEffective: count('not-effective'),
    undetermined: count('undetermined'),
    unreadable,
    blocking: findings.filter(isBlocking).length + unreadable,
  }
}
