/** Counts a report: by verdict, by severity, and what stands in the way of a positive technical opinion. */
import type { Finding, Verdict } from '../domain/finding.ts'
import type { Report, ReportSummary, SeverityCounts } from '../domain/report.ts'
import { isAgainst } from './sample-paths.ts'

/** What was judged. */
type Judged = Pick<Report, 'files' | 'paths' | 'documents' | 'dossier' | 'form'>

/** A check of severity block that failed, or that nobody could decide. */
export const isBlocking = ({ severity, verdict }: Finding): boolean =>
  severity === 'block' && (verdict === 'fail' || verdict === 'undetermined')

/** Every finding, whatever it is about. */
export const findingsOf = ({ files, documents, dossier = [], form }: Judged): Finding[] => [
  ...files.flatMap(({ certificates, lists, responses = [] }) =>
    [...certificates, ...lists, ...responses].flatMap(({ findings }) => findings),
  ),
  ...documents.flatMap(({ findings }) => findings),
  ...dossier,
  ...form,
]

export function summarise(judged: Judged): ReportSummary {
  const { files, paths } = judged
  const findings = findingsOf(judged)
  const count = (verdict: Verdict) => findings.filter((each) => each.verdict === verdict).length
  const unreadable = files.filter((file) => file.unreadable !== undefined).length
  return {
    files: files.length,
    certificates: files.flatMap((file) => file.certificates).length,
    pass: count('pass'),
    fail: count('fail'),
    warn: count('warn'),
    notApplicable: count('not-applicable'),
    notEffective: count('not-effective'),
    undetermined: count('undetermined'),
    unreadable,
    blocking: findings.filter(isBlocking).length + unreadable + paths.filter(isAgainst).length,
  }
}

/** Findings that were not satisfied, by severity. */
export function severitiesOf(judged: Judged): SeverityCounts {
  const findings = findingsOf(judged)
  const countOf = (severity: Finding['severity']) => {
    const those = findings.filter((each) => each.severity === severity)
    const count = (verdict: Verdict) => those.filter((each) => each.verdict === verdict).length
    return { fail: count('fail'), warn: count('warn'), undetermined: count('undetermined') }
  }
  return {
    block: countOf('block'),
    major: countOf('major'),
    minor: countOf('minor'),
    info: countOf('info'),
  }
}
