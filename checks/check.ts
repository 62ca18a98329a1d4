/** The shape of a check: one requirement of one source as data, with the function that looks for its violation. */
import type { Finding } from '../domain/finding.ts'
import type { Bilingual } from '../procedure/filing-policy.ts'
import type { DossierSubject, ListSubject, ResponseSubject, Subject } from './subject.ts'
import { extensionOf, type Decoder } from './x509/extension.ts'

/** What was found; `at` is the byte of the certificate or list that it is about, where that is known. */
export type Violation = Bilingual & { readonly at?: number }

/** A check of something that is judged: a certificate, a revocation list, an OCSP response, or a dossier as a whole. */
export interface CheckOf<S> {
  /** Path of the file under checks/, without extension. */
  readonly id: string
  readonly citation: string
  /** False where the clause was not at hand: the requirement is then given in sense, not in words. */
  readonly clauseSeen?: false
  /** In the words of the source, or its sense where it is long. */
  readonly requirement: string
  readonly requirementZh: string
  readonly level: Finding['level']
  /** Under a rule set that says nothing else (checks/rule-sets.ts). */
  readonly severity: Finding['severity']
  /** ISO date from which the requirement holds. */
  readonly effective: string
  /** Which date must have reached `effective`: that of issue, or the instant at which the dossier is judged. */
  readonly judgedAt: 'issue' | 'filing'
  readonly applies: (subject: S) => boolean
  /** Said where the check does not apply. */
  readonly otherwise: Bilingual
  /** What was found against the requirement, or undefined. Throws CannotTell, or Unreadable, where nobody can say. */
  readonly violation: (subject: S) => Violation | undefined
}

export type Check = CheckOf<Subject>
export type ListCheck = CheckOf<ListSubject>
export type ResponseCheck = CheckOf<ResponseSubject>
export type DossierCheck = CheckOf<DossierSubject>

/** Thrown by a check that can neither say yes nor no; becomes `undetermined` with its reason. */
export class CannotTell extends Error {
  override readonly name = 'CannotTell'
  readonly text: Bilingual

  constructor(text: Bilingual) {
    super(text.en)
    this.text = text
  }
}

/** What was found, in both languages, and at which byte. */
export const found = (en: string, zh: string, at?: number): Violation => ({
  en,
  'zh-CN': zh,
  ...(at !== undefined && { at }),
})

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

type Named = Pick<Decoder<unknown>, 'oid' | 'name'>

/** For checks of certificates with a certain extension. */
export const toThoseWith = ({ oid, name }: Named) => ({
  applies: ({ certificate }: Subject) => extensionOf(certificate, oid) !== undefined,
  otherwise: found(`No ${name}`, `无 ${name} 扩展`),
})

/** For checks of lists with a certain extension. */
export const toListsWith = ({ oid, name }: Named) => ({
  applies: ({ list }: ListSubject) => extensionOf(list, oid) !== undefined,
  otherwise: found(`No ${name}`, `无 ${name} 扩展`),
})

/** For checks of a mark that an extension must have: the sentence where it has the other one. */
export const ifCritical = (
  { certificate }: Subject,
  { oid, name }: Named,
): Bilingual | undefined =>
  extensionOf(certificate, oid)?.critical
    ? found(`${name} is critical`, `${name} 标记为关键扩展`)
    : undefined
export const unlessCritical = (
  { certificate }: Subject,
  { oid, name }: Named,
): Bilingual | undefined =>
  extensionOf(certificate, oid)?.critical
    ? undefined
    : found(`${name} is not critical`, `${name} 未标记为关键扩展`)

/** For checks that apply to every revocation list. */
export const toEveryList = {
  applies: () => true,
  otherwise: { en: 'Applies to every CRL', 'zh-CN': '适用于所有 CRL' },
} as const

/** For checks that apply to every OCSP response. */
export const toEveryResponse = {
  applies: () => true,
  otherwise: { en: 'Applies to every OCSP response', 'zh-CN': '适用于所有 OCSP 响应' },
} as const

/** For checks that apply to every dossier. */
export const toEveryDossier = {
  applies: () => true,
  otherwise: { en: 'Applies to every dossier', 'zh-CN': '适用于所有卷宗' },
} as const
