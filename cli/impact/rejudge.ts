/** Judges a dossier again under another rule set: the same files, at the same instant, and nothing is written. */
import { examineFiled, type ExaminationInput } from '../../activities/technical-checks.ts'
import { changesBetween } from '../../api/report-changes.ts'
import { readReportFrom } from '../../api/reports.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Report } from '../../domain/report.ts'
import type { ReportChange } from '../../domain/report-change.ts'
import type { EvidenceStore } from '../../storage/evidence/store.ts'
import type { Records } from '../../storage/records/records.ts'

export interface ImpactParts {
  readonly records: Pick<Records, 'listDossiers' | 'findDossier' | 'listExaminations'>
  readonly evidence: EvidenceStore
  readonly signal: AbortSignal
}

export interface Impact {
  readonly dossier: string
  readonly stage: Dossier['stage']
  /** Rule set and catalogue of the report that stands. */
  readonly judgedUnder: { readonly ruleSet: string; readonly catalogue: string }
  /** Findings that stand in the way of a positive opinion, in the report and judged again. */
  readonly blocking: { readonly now: number; readonly then: number }
  readonly changes: readonly ReportChange[]
}

/** Nothing is carried over from another run, and nobody is told how far this one is. */
const alone = {
  reporter: { beat: () => undefined, report: () => undefined },
  resume: { certificate: () => undefined, document: () => undefined, add: () => undefined },
}

/** What the examination had before it that left the report which stands. */
async function inputOf(
  dossier: Dossier,
  { at }: Report,
  { records }: ImpactParts,
): Promise<Omit<ExaminationInput, 'ruleSet'>> {
  const { items } = await records.listExaminations(dossier.id, { limit: 1_000 })
  const examinedAt = items.at(-1)?.event.at
  if (!examinedAt) throw new Error('expected an examination in the ledger, got none')
  const form = dossier.filings.at(-1)?.form
  return {
    dossier: dossier.id,
    documents: dossier.documents.filter(({ attachedAt }) => attachedAt <= examinedAt),
    at,
    ...(form && { form }),
  }
}

/** Throws EvidenceError where evidence cannot be read or is not what was filed. */
export async function rejudge(
  dossier: Dossier & Required<Pick<Dossier, 'report'>>,
  ruleSet: string,
  parts: ImpactParts,
): Promise<Impact> {
  const { evidence, signal } = parts
  const before = await readReportFrom(dossier.report.evidence, parts)
  const input = { ...(await inputOf(dossier, before, parts)), ruleSet }
  const { report: after } = await examineFiled(input, { ...alone, evidence, signal })
  return {
    dossier: dossier.id,
    stage: dossier.stage,
    judgedUnder: { ruleSet: before.ruleSet, catalogue: before.catalogue },
    blocking: { now: before.summary.blocking, then: after.summary.blocking },
    changes: changesBetween(before, after),
  }
}
