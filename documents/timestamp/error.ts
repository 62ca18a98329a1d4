/** What can go wrong with a time stamp: a closed set of codes, each with a sentence in both languages. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

/**
 * - `Unavailable`: the authority could not be reached or did not answer in time; trying again may help.
 * - `Refused`: the authority answered that it does not stamp this.
 * - `Unreadable`: the answer is not a time stamp response, or is too large.
 * - `Mismatch`: the token is about other bytes or answers another request.
 * - `Invalid`: the token's signature or its certificate does not stand.
 */
export type TimestampErrorCode = 'Unavailable' | 'Refused' | 'Unreadable' | 'Mismatch' | 'Invalid'

export class TimestampError extends Error {
  override readonly name = 'TimestampError'
  readonly code: TimestampErrorCode
  readonly text: Bilingual

  constructor(code: TimestampErrorCode, text: readonly [en: string, zh: string], cause?: unknown) {
    super(text[0], { cause })
    this.code = code
    this.text = { en: text[0], 'zh-CN': text[1] }
  }
}
