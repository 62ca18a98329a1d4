/**
 * What a filing consists of and is measured by: sections, laws cited, declared facts, policy
 * (Administrative License Law 30).
 */

export interface Bilingual {
  readonly en: string
  readonly 'zh-CN': string
}

/** An article in words; `policy` marks what no rule seen asks for. */
export type Basis =
  `${'ESL' | 'ALL' | 'APL' | 'CCR'} art. ${number}` | 'Draft-2024 ch. 6' | 'GDHK-2012' | 'policy'

/** The sections of the form, in the order of the documents that they describe: number 1 to 13. */
export const sectionKeys = [
  'application',
  'identity',
  'home-qualification',
  'legal-basis',
  'certificate-policy',
  'certificate-types',
  'certificate-chain',
  'standards',
  'scenarios',
  'audit',
  'liability',
  'continuity',
  'agent',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** Number of the document that a section describes, from 1. */
export const documentNumber = (section: SectionKey): number => sectionKeys.indexOf(section) + 1

/** What a filing declares that decides which conditional documents it needs. */
export interface FilingFacts {
  readonly viaHomeAuthority: boolean
  readonly agentActs: boolean
  readonly electronicService: boolean
}

/** What the filing policy may change without a release; no rule seen fixes these values. */
export interface FilingPolicy {
  /** Age in months above which an audit report is too old. */
  readonly auditMaxAgeMonths: number
  /** Primary BCP 47 subtags of the languages that are read without a translation. */
  readonly languages: readonly string[]
}

export const filingPolicy: FilingPolicy = { auditMaxAgeMonths: 12, languages: ['zh', 'en'] }
