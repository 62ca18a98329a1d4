/** Why an XML signature does not stand: a closed set of codes, each with a sentence in both languages. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

/**
 * - `Missing`: there is no signature.
 * - `Misplaced`: it is not one signature of the whole document (as in signature wrapping).
 * - `Unreadable`: it has not the structure of XMLDSig or XAdES, or bears no certificate.
 * - `Unsupported`: an algorithm or transform that is not known here, so nothing was judged.
 * - `Weak`: SHA-1 or a short key; never a pass.
 * - `ContentChanged`: what it covers is not what was signed.
 * - `Invalid`: it does not verify with the certificate, or is bound to another one.
 */
export type XmlSignatureErrorCode =
  'Missing' | 'Misplaced' | 'Unreadable' | 'Unsupported' | 'Weak' | 'ContentChanged' | 'Invalid'

export class XmlSignatureError extends Error {
  override readonly name = 'XmlSignatureError'
  readonly code: XmlSignatureErrorCode
  readonly text: Bilingual

  constructor(code: XmlSignatureErrorCode, en: string, zh: string) {
    super(en)
    this.code = code
    this.text = { en, 'zh-CN': zh }
  }
}

export const unreadable = (en: string, zh: string) => new XmlSignatureError('Unreadable', en, zh)
