/** What a specimen dossier is: a form and the files that go with it. */
import { readFileSync } from 'node:fs'
import type { DossierForm } from '../../domain/dossier-form.ts'
import type { MediaType } from '../../domain/media-type.ts'
import { requiredBy, type DocumentTypeCode } from '../../procedure/required-documents.ts'
import { specimenPdf } from './specimen-pdf.ts'

export interface SpecimenFile {
  readonly type: DocumentTypeCode
  readonly fileName: string
  /** BCP 47; absent where the file is not written in a language. */
  readonly language?: string
  readonly mediaType: MediaType
  readonly bytes: () => Buffer
}

export interface SpecimenDossier {
  readonly form: DossierForm
  readonly files: readonly SpecimenFile[]
}

/** A certificate file of this folder. */
export const certificateFile = (
  type: 'ca-certificate' | 'sample-certificate',
  fileName: string,
): SpecimenFile => ({
  type,
  fileName,
  mediaType: 'application/pkix-cert',
  bytes: () => readFileSync(new URL(fileName, import.meta.url)),
})

/** The specimen of the practice statement that the form gives the hash of. */
export const specimenPracticeStatement = (provider: string): Buffer =>
  specimenPdf('Certification practice statement', [`Provider: ${provider}`])

/** A specimen PDF for every document that the law asks for and the demo has to invent. */
export const specimenDocuments = (provider: string): SpecimenFile[] =>
  requiredBy({ viaHomeAuthority: false, agentActs: true, electronicService: true })
    .filter(({ code }) => code !== 'ca-certificate' && code !== 'sample-certificate')
    .map(({ code, title }) => ({
      type: code,
      fileName: `specimen-${code}.pdf`,
      language: 'en',
      mediaType: 'application/pdf',
      bytes: () =>
        code === 'certification-practice-statement'
          ? specimenPracticeStatement(provider)
          : specimenPdf(title.en, [`Provider: ${provider}`]),
    }))
