/** Why bytes are not taken as XML: a closed set of codes, each with a sentence in both languages. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

/**
 * - `TooLarge`, `TooDeep`, `TooManyElements`, `TooManyAttributes`, `TooManyNamespaces`: over a limit.
 * - `NotUtf8`: other bytes than UTF-8, or another encoding declared.
 * - `DocumentType`, `ProcessingInstruction`: what no document read here may hold.
 * - `Malformed`: not well-formed XML 1.0 with namespaces.
 */
export type XmlErrorCode =
  | 'TooLarge'
  | 'TooDeep'
  | 'TooManyElements'
  | 'TooManyAttributes'
  | 'TooManyNamespaces'
  | 'NotUtf8'
  | 'DocumentType'
  | 'ProcessingInstruction'
  | 'Malformed'

export class XmlError extends Error {
  override readonly name = 'XmlError'
  readonly code: XmlErrorCode
  readonly text: Bilingual

  constructor(code: XmlErrorCode, en: string, zh: string) {
    super(en)
    this.code = code
    this.text = { en, 'zh-CN': zh }
  }
}
