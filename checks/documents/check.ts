/** The shape of a document check: one requirement of one source as data, with the function that judges a text or a form by it. */
import type { DocumentFinding, OutlineEntry, TextPlace } from '../../domain/document-report.ts'
import type { DossierForm } from '../../domain/dossier-form.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import type { DocumentTypeCode } from '../../procedure/required-documents.ts'
import type { Search } from './text/search.ts'

/** What is compared with a document besides its form: facts of the filed files, and the policy in force. */
export interface Circumstances {
  /** The instant of judgement, ISO 8601, UTC. */
  readonly at: string
  readonly auditMaxAgeMonths: number
  /** SHA-256 of the filed CA certificates. */
  readonly caCertificates: readonly { readonly sha256: string; readonly subject: string }[]
  /** Validity of the filed CRLs of holders' certificates, in hours. */
  readonly crlHours: readonly number[]
}

export interface FormSubject {
  readonly form: DossierForm
  readonly circumstances: Circumstances
}

export interface TextSubject extends FormSubject {
  readonly search: Search
  readonly outline: readonly OutlineEntry[]
}

/** What a check found; `satisfied` by the words that stand at `places`. */
export interface Judgement {
  readonly satisfied: boolean
  readonly found: Bilingual
  readonly places?: readonly TextPlace[]
  readonly quote?: string
  /** True where only words were found: a person must confirm what they mean. */
  readonly needsConfirmation?: boolean
}

interface Requirement extends Pick<
  DocumentFinding,
  'citation' | 'requirement' | 'requirementZh' | 'level' | 'severity'
> {
  /** Path of the file under checks/, without extension. */
  readonly id: string
  /** What would satisfy the requirement. */
  readonly satisfy: Bilingual
}

/** Judges the text of a document. Throws CannotTell where nobody can say. */
export interface TextCheck extends Requirement {
  /** Codes of the document types that it reads. */
  readonly reads: readonly DocumentTypeCode[]
  readonly judge: (subject: TextSubject) => Judgement
}

/** Judges what the form declares. */
export interface FormCheck extends Requirement {
  readonly judge: (subject: FormSubject) => Judgement
}

export const practiceStatement: readonly DocumentTypeCode[] = ['certification-practice-statement']
export const policies: readonly DocumentTypeCode[] = [
  'certification-practice-statement',
  'certificate-policy',
]
export const auditReport: readonly DocumentTypeCode[] = ['audit-report']
