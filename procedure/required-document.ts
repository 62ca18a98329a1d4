/** What a type of file is to a dossier: where it belongs, what asks for it, and when it is needed. */
import type { Basis, Bilingual, FilingFacts, SectionKey } from './filing-policy.ts'

export interface RequiredDocument {
  readonly code: string
  readonly section: SectionKey
  readonly title: Bilingual
  readonly basis: readonly Basis[]
  readonly required: 'always' | 'optional' | keyof FilingFacts
  /** May the dossier hold several of them? Translations and new versions do not count. */
  readonly several: boolean
  /** A record that the authority makes itself in the course of review; applicants cannot attach it. */
  readonly ofAuthority?: true
}

export const one = { required: 'always', several: false } as const
export const several = { required: 'always', several: true } as const
