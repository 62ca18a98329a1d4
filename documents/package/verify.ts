/** Verifies a sealed package offline: its form, its manifests, its ledger, its evidence, its seal and its time stamp. */
import type { Certificate } from '../../checks/x509/certificate.ts'
import { names } from './bag.ts'
import { judgeBag } from './verification/bag-rules.ts'
import { readContents, type Contents, type Seen } from './verification/contents.ts'
import { finding, Refused, type PackageFinding, type Report } from './verification/findings.ts'
import { judgeRecord, readIndex } from './verification/record-rules.ts'
import { judgeSeal, type SealFacts } from './verification/seal-rules.ts'

/** After that many it is clear, and a hostile package could make millions. */
const mostFindings = 100

export interface VerificationTerms {
  /** Whom to trust, for seal and time stamp; absent: nobody, which is a finding. */
  readonly anchors?: readonly Certificate[] | undefined
  readonly progress?: (seen: Seen) => void
}

export interface PackageVerdict {
  /** True only where nothing was found. */
  readonly valid: boolean
  readonly dossier: string | undefined
  /** Instant at which the case closed, ISO 8601. */
  readonly closedAt: string | undefined
  readonly files: number
  readonly ledger: { readonly entries: number; readonly head: string } | undefined
  readonly manifestSha256: string | undefined
  readonly seal: SealFacts | undefined
  /** The first hundred. */
  readonly findings: readonly PackageFinding[]
  /** How many more there were. */
  readonly omitted: number
}

const nothing = {
  dossier: undefined,
  closedAt: undefined,
  files: 0,
  ledger: undefined,
  manifestSha256: undefined,
  seal: undefined,
}

function judge(contents: Contents, { anchors }: VerificationTerms, report: Report) {
  judgeBag(contents, report)
  const index = readIndex(contents, report)
  if (index) judgeRecord(contents, index, report)
  const { entries, head } = contents.ledger
  return {
    dossier: index?.dossier,
    closedAt: index?.closedAt,
    files: contents.files.size,
    ledger: { entries, head },
    manifestSha256: contents.files.get(names.manifest)?.sha256,
    seal: judgeSeal(contents, anchors, report),
  }
}

/**
 * Reads the package once; memory stays at its small files and one line for each file. Never throws for what a package
 * holds; throws what the source throws.
 */
export async function verifyPackage(
  source: AsyncIterable<Uint8Array>,
  terms: VerificationTerms = {},
): Promise<PackageVerdict> {
  const findings: PackageFinding[] = []
  let omitted = 0
  const report: Report = (code, about, detail) => {
    if (findings.length < mostFindings) findings.push(finding(code, about, detail))
    else omitted += 1
  }
  let facts: Omit<PackageVerdict, 'valid' | 'findings' | 'omitted'> = nothing
  try {
    facts = judge(await readContents(source, report, terms.progress ?? (() => {})), terms, report)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    findings.push(error.finding)
  }
  return { valid: findings.length === 0, ...facts, findings, omitted }
}
