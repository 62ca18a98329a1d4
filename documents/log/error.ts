/** What can be wrong with a log: a closed set of codes, each with a sentence in both languages. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

/**
 * - `Unreadable`: a checkpoint, proof, tile or bundle is not written as its format says.
 * - `Unsigned`: a signature that must be there is not, or does not stand.
 * - `Inconsistent`: two states of the log are not of one history; somebody rewrote it. Trying again does not help.
 * - `UnknownWitness`: a cosignature of a key that is not configured.
 * - `Outrun`: the log has grown, or its checkpoint changed, meanwhile; trying again helps.
 */
export type LogErrorCode = 'Unreadable' | 'Unsigned' | 'Inconsistent' | 'UnknownWitness' | 'Outrun'

export class LogError extends Error {
  override readonly name = 'LogError'
  readonly code: LogErrorCode
  readonly text: Bilingual

  constructor(code: LogErrorCode, text: readonly [en: string, zh: string], cause?: unknown) {
    super(text[0], { cause })
    this.code = code
    this.text = { en: text[0], 'zh-CN': text[1] }
  }
}

export const unreadable = (what: string, expected: string): LogError =>
  new LogError('Unreadable', [
    `${what}: expected ${expected}`,
    `${what} 格式有误：应为 ${expected}`,
  ])
