/** Certificates against which the same was found, as one group: a report on hundreds of them stays readable. */
import type { Finding } from '../../domain/finding.ts'
import type { CertificateReport } from '../../domain/report.ts'

export interface Group<T> {
  /** Of the first member; another member may have it at another byte. */
  readonly findings: readonly Finding[]
  readonly members: readonly T[]
}

export const isOpen = ({ verdict }: Finding): boolean =>
  verdict === 'fail' || verdict === 'warn' || verdict === 'undetermined'

const order = ['block', 'major', 'minor', 'info'] as const

/** What is not satisfied, the gravest first. */
export const openOf = (findings: readonly Finding[]): Finding[] =>
  order.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && isOpen(finding)),
  )

const keyOf = (findings: readonly Finding[], more: string) =>
  JSON.stringify([
    more,
    ...findings.map(({ check, verdict, found }) => [check, verdict, found?.en]),
  ])

/** In the order of the first of each group; those without an open finding are one group. */
export function grouped<T extends { readonly findings: readonly Finding[] }>(
  judged: readonly T[],
  alike: (each: T) => string = () => '',
): Group<T>[] {
  const groups = new Map<string, { findings: Finding[]; members: T[] }>()
  for (const each of judged) {
    const findings = openOf(each.findings)
    const key = keyOf(findings, alike(each))
    const group = groups.get(key) ?? { findings, members: [] }
    group.members.push(each)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** A file may be filed twice: each certificate in each part once. */
export function distinct(certificates: readonly CertificateReport[]): CertificateReport[] {
  const seen = new Map(certificates.map((each) => [`${each.sha256} ${each.role}`, each]))
  return [...seen.values()]
}
