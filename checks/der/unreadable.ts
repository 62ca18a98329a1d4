/** The one exception of the readers: what was expected, where, in a form a report can carry. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

export const unreadableCodes = [
  'NotDer',
  'NotPem',
  'UnexpectedStructure',
  'MalformedExtension',
  'Empty',
] as const
export type UnreadableCode = (typeof unreadableCodes)[number]

export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly code: UnreadableCode
  readonly text: Bilingual
  readonly offset: number | undefined

  constructor(code: UnreadableCode, text: Bilingual, offset?: number) {
    super(text.en)
    this.code = code
    this.text = text
    this.offset = offset
  }
}
