/**
 * What a rule across the fields of a form answers; such rules run on drafts, so that all defects are
 * named at one time.
 */
import type { Basis, Bilingual, FilingPolicy } from '../../procedure/filing-policy.ts'
import type { FormFinding } from './findings.ts'
import type { Path } from './note-at.ts'

export interface RuleContext {
  /** ISO date in Asia/Shanghai. */
  readonly today: string
  readonly policy: FilingPolicy
}

/** A finding at a path, as a list of one. */
export const wrong = (path: Path, basis: Basis, en: string, zh: string): FormFinding[] => [
  { path, basis, detail: { en, 'zh-CN': zh } satisfies Bilingual },
]

export const nothing: FormFinding[] = []
