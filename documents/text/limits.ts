/** What reading the text of one document may cost. */

export interface TextLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  readonly pages: number
  /** UTF-16 units of text in all. */
  readonly characters: number
  /** Time on the clock, in milliseconds. */
  readonly milliseconds: number
  /** Memory for values, in MiB. */
  readonly heapMiB: number
  /** Memory for what is unpacked, in MiB. */
  readonly bufferMiB: number
}

/** A practice statement of 300 pages takes 2 seconds, 600,000 characters and some 60 MiB. */
export const usualTextLimits: TextLimits = {
  fileBytes: 64 * 1024 ** 2,
  pages: 2_000,
  characters: 4_000_000,
  milliseconds: 60_000,
  heapMiB: 384,
  bufferMiB: 128,
}
