/** Why a signature does not stand: a closed set of codes, each with a sentence in both languages. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

/**
 * - `Unreadable`: not a CMS signed-data of one signer with signed attributes.
 * - `ContentChanged`: the content is not what was signed.
 * - `Invalid`: the signature does not verify, or is bound to another certificate.
 * - `Unsupported`: the algorithm is not known here, so nothing was judged.
 */
export type SignatureErrorCode = 'Unreadable' | 'ContentChanged' | 'Invalid' | 'Unsupported'

export class SignatureError extends Error {
  override readonly name = 'SignatureError'
  readonly code: SignatureErrorCode
  readonly text: Bilingual

  constructor(code: SignatureErrorCode, en: string, zh: string) {
    super(en)
    this.code = code
    this.text = { en, 'zh-CN': zh }
  }
}
