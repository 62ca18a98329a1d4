/** The text of a filed document as the document checks read it: pages of lines, and places that a person can turn to. */
import type { TextPlace } from '../../../domain/document-report.ts'
import type { Bilingual } from '../../../procedure/filing-policy.ts'

export interface TextPage {
  /** From 1. A DOCX file has no pages before it is laid out: all its paragraphs are on one. */
  readonly number: number
  /** In reading order; of a DOCX file its paragraphs. */
  readonly lines: readonly string[]
}

export interface DocumentText {
  readonly format: 'pdf' | 'docx'
  readonly pages: readonly TextPage[]
}

export const textFailureCodes = [
  'too-large',
  'too-slow',
  'too-many-pages',
  'encrypted',
  'unreadable',
  'no-text',
  'not-a-text-format',
] as const

/** Why a document has no text that could be checked. */
export interface TextFailure extends Bilingual {
  readonly code: (typeof textFailureCodes)[number]
}

export type TextReading =
  | { readonly text: DocumentText; readonly failure?: undefined }
  | { readonly text?: undefined; readonly failure: TextFailure }

/** One line with where it stands. */
export interface PlacedLine {
  readonly text: string
  readonly place: TextPlace
}

/** Every line in order, with its place. */
export function linesOf({ format, pages }: DocumentText): PlacedLine[] {
  return pages.flatMap(({ number, lines }) =>
    lines.map((text, index) => ({
      text,
      place: format === 'pdf' ? { page: number, line: index + 1 } : { paragraph: index + 1 },
    })),
  )
}
