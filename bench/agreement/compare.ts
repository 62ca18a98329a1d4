/** Compares the findings of two tools row by row. */
import type { Verdict } from '../../domain/finding.ts'
import type { Findings, Verdicts } from './findings.ts'
import type { Row } from './mapping/row.ts'

export interface Disagreement {
  readonly file: string
  /** Who finds something. */
  readonly finds: 'ours' | 'theirs'
  /** What ours says where theirs finds something. */
  readonly verdict: Verdict
  readonly lints: readonly string[]
}

export interface Compared {
  readonly both: number
  readonly neither: number
  readonly disagreements: readonly Disagreement[]
}

const findings: readonly Verdict[] = ['fail', 'warn']
/** Of several checks of a row the one that says most. */
const order: readonly Verdict[] = [
  ...findings,
  'undetermined',
  'not-effective',
  'not-applicable',
  'pass',
]

/** Certificates that either tool cannot read are not compared. */
export function compare(
  row: Row,
  lints: readonly string[],
  ours: Verdicts,
  theirs: Findings,
): Compared {
  const disagreements: Disagreement[] = []
  let both = 0
  let neither = 0
  for (const [file, verdicts] of ours) {
    const found = theirs.get(file)
    if (!found) continue
    const own = row.ours.map((id) => verdicts.get(id)?.verdict ?? 'pass')
    const verdict = order.find((each) => own.includes(each)) ?? 'pass'
    const hits = lints.filter((lint) => found.has(lint))
    const isOurs = findings.includes(verdict)
    if (isOurs && hits.length > 0) both += 1
    else if (!isOurs && hits.length === 0) neither += 1
    else disagreements.push({ file, finds: isOurs ? 'ours' : 'theirs', verdict, lints: hits })
  }
  return { both, neither, disagreements }
}
