/** The shape of a check: one requirement of one source as data, with the function that looks for its violation. */
import type { Finding } from '../domain/finding.ts'
import type { Bilingual } from '../procedure/filing-policy.ts'
import type { Subject } from './subject.ts'

export interface Check {
  /** Path of the file under checks/, without extension. */
  readonly id: string
  readonly citation: string
  /** In the words of the source. */
  readonly requirement: string
  readonly requirementZh: string
  readonly level: Finding['level']
  readonly severity: Finding['severity']
  /** ISO date from which the requirement holds. */
  readonly effective: string
  /** Which date must have reached `effective`: that of issue, or the instant at which the dossier is judged. */
  readonly judgedAt: 'issue' | 'filing'
  readonly applies: (subject: Subject) => boolean
  /** Said where the check does not apply. */
  readonly otherwise: Bilingual
  /** What was found against the requirement, or undefined. Throws CannotTell, or Unreadable, where nobody can say. */
  readonly violation: (subject: Subject) => Bilingual | undefined
}

/** Thrown by a check that can neither say yes nor no; becomes `undetermined` with its reason. */
export class CannotTell extends Error {
  override readonly name = 'CannotTell'
  readonly text: Bilingual

  constructor(text: Bilingual) {
    super(text.en)
    this.text = text
  }
}

/** For checks that apply to every certificate. */
export const toEvery = {
  applies: () => true,
  otherwise: { en: 'Applies to every certificate', 'zh-CN': '适用于所有证书' },
} as const

/** For checks of CA certificates. */
export const toAuthorities = {
  applies: ({ role }: Subject) => role === 'ca',
  otherwise: { en: 'Not a CA certificate', 'zh-CN': '非 CA 证书' },
} as const

/** For checks of the certificates issued to holders. */
export const toHolders = {
  applies: ({ role }: Subject) => role === 'end-entity',
  otherwise: { en: 'Not an end-entity certificate', 'zh-CN': '非终端实体证书' },
} as const
