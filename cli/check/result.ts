/** What the check tool says: one result a certificate, path, or thing that could not be read. */
import type { Verdict } from '../../domain/finding.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import type { Reason } from '../../checks/path/reasons.ts'

export interface CheckVerdict {
  readonly id: string
  readonly verdict: Verdict
  /** What was found, or why nothing was judged; undefined for a pass. */
  readonly detail: Bilingual | undefined
  readonly citation: string
}

export interface CertificateResult {
  readonly kind: 'certificate'
  readonly file: string
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly sha256: string
  readonly subject: string
  readonly verdicts: readonly CheckVerdict[]
}

/** As the line had it. */
export type PathId = string | number

export interface PathResult {
  readonly kind: 'path'
  readonly id: PathId
  /** Undefined for a valid path. */
  readonly reason: Reason | undefined
  /** The user-constrained policy set (RFC 5280 §6.1.6); empty for a path that is not valid. */
  readonly policies: readonly string[]
}

export interface ErrorResult {
  readonly kind: 'error'
  readonly file: string
  /** Line of the file, from 1; of paths only. */
  readonly line?: number
  /** Where the line could be read so far. */
  readonly id?: PathId
  /** Place of the certificate in the file, from 1, where it has more than one. */
  readonly certificate?: number
  readonly error: Bilingual
}

export type Result = CertificateResult | PathResult | ErrorResult

const speaksAgainst: readonly Verdict[] = ['fail', 'undetermined']

/** Whether a result makes the exit code 1: warnings do not. */
export function isFinding(result: Result): boolean {
  switch (result.kind) {
    case 'certificate':
      return result.verdicts.some(({ verdict }) => speaksAgainst.includes(verdict))
    case 'path':
      return result.reason !== undefined
    case 'error':
      return true
  }
}
