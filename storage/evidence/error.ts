/** What can go wrong with evidence: a closed set, so that callers decide by code and never by prose. */

/**
 * - `TooLarge`: more bytes than the caller allows.
 * - `Empty`: no byte at all.
 * - `DigestMismatch`: the bytes that arrived are not the bytes that were announced.
 * - `AlreadyStored`: the key is taken by other bytes; evidence is written once.
 * - `EvidenceMismatch`: the stored bytes no longer hash to their reference.
 * - `EvidenceMissing`: no such object version or upload.
 * - `PartTooSmall`: S3 wants 5 MiB at least of every part of an upload but the last.
 * - `StoreUnavailable`: the store could not be reached or answered something else; trying again may help.
 */
export type EvidenceErrorCode =
  | 'TooLarge'
  | 'Empty'
  | 'DigestMismatch'
  | 'AlreadyStored'
  | 'EvidenceMismatch'
  | 'EvidenceMissing'
  | 'PartTooSmall'
  | 'StoreUnavailable'

export class EvidenceError extends Error {
  override readonly name = 'EvidenceError'
  readonly code: EvidenceErrorCode

  constructor(code: EvidenceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
