/** The types of documents, as the interface lists them. */
import type { Multilingual } from '../../../ui/bilingual.ts'
import type { DocumentTypeCode } from '../uploads/upload-state.ts'

export interface DocumentType {
  readonly code: DocumentTypeCode
  readonly number: number
  /** Of the form. */
  readonly section: string
  readonly title: Multilingual
  readonly basis: readonly Multilingual[]
  readonly required: 'always' | 'conditional' | 'optional'
  readonly condition?: Multilingual
  readonly ofAuthority: boolean
  readonly several: boolean
  readonly mediaTypes: readonly string[]
  readonly maxBytes: number
  readonly textual: boolean
}

/** File name endings of the media types that documents may have, for choosers and for people. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/zip': ['.zip'],
  'application/pkix-cert': ['.cer', '.crt', '.der'],
  'application/x-pem-file': ['.pem'],
  'application/pkix-crl': ['.crl'],
  'application/ocsp-response': ['.ors', '.der'],
}

export const endingsOf = ({ mediaTypes }: Pick<DocumentType, 'mediaTypes'>): readonly string[] => [
  ...new Set(mediaTypes.flatMap((type) => endings[type] ?? [])),
]

/** Those that an applicant files; with a notice only those that it asks for. */
export const typesToFile = (
  types: readonly DocumentType[],
  asked: readonly { readonly document: string }[] | undefined,
): readonly DocumentType[] =>
  types.filter(
    ({ code, section, ofAuthority }) =>
      !ofAuthority &&
      (!asked || asked.some(({ document }) => document === code || document === section)),
  )
