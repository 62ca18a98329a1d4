/** Why a trusted list is not followed: a closed set of codes, each with a sentence in both languages. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

/**
 * - `Unreadable`: not a trusted list of TS 119 612.
 * - `OtherList`: of another type or territory than the one before.
 * - `SequenceGap`: not the number after the one before.
 * - `UnannouncedKey`: signed with a certificate that was not announced.
 * - `NoAnnouncement`: it does not say who may sign the next one.
 */
export type TrustedListErrorCode =
  'Unreadable' | 'OtherList' | 'SequenceGap' | 'UnannouncedKey' | 'NoAnnouncement'

export class TrustedListError extends Error {
  override readonly name = 'TrustedListError'
  readonly code: TrustedListErrorCode
  readonly text: Bilingual

  constructor(code: TrustedListErrorCode, en: string, zh: string) {
    super(en)
    this.code = code
    this.text = { en, 'zh-CN': zh }
  }
}
