/** Reads identifier and length octets (X.690 §8.1.2, §8.1.3, §10.1). */
import type { DeviationKind } from './deviation.ts'
import type { TagClass } from './element.ts'

export interface Header {
  readonly tagClass: TagClass
  readonly tag: number
  readonly constructed: boolean
  readonly headerLength: number
  /** Bytes of content; undefined for the indefinite form. */
  readonly length: number | undefined
}

type Note = (kind: DeviationKind, offset: number) => void

const classes = ['universal', 'application', 'context', 'private'] as const

/** Numbers above this do not occur in certificates and would not fit a safe integer for long. */
const largestTag = 0x1f_ffff

/** The number of a tag in the high form, and the position after it; undefined if it cannot be read. */
function highTag(bytes: Uint8Array, start: number, note: Note) {
  let tag = 0
  for (let at = start; ; at++) {
    const octet = bytes[at]
    if (octet === undefined) return note('truncated', start)
    if (at === start && octet === 0x80) note('tag-not-minimal', start)
    tag = tag * 128 + (octet & 0x7f)
    if (tag > largestTag) return note('tag-too-large', start)
    if (octet < 0x80) {
      if (tag < 31) note('tag-not-minimal', start)
      return { tag, next: at + 1 }
    }
  }
}

/** The length in the long form; undefined if it cannot be read. */
function longLength(bytes: Uint8Array, start: number, count: number, note: Note) {
  if (count === 0x7f) return note('length-reserved', start - 1)
  if (start + count > bytes.length) return note('truncated', start - 1)
  let length = 0
  for (let at = start; at < start + count; at++) {
    length = length * 256 + (bytes[at] ?? 0)
    if (length > 0xffff_ffff) return note('length-too-large', start - 1)
  }
  if (bytes[start] === 0 || length < 0x80) note('length-not-minimal', start - 1)
  return length
}

/** The header that begins at `offset`, or undefined where what follows cannot be read; says why through `note`. */
export function readHeader(bytes: Uint8Array, offset: number, note: Note): Header | undefined {
  const identifier = bytes[offset]
  if (identifier === undefined) return note('truncated', offset) ?? undefined
  const high = (identifier & 0x1f) === 0x1f
  const numbered = high
    ? highTag(bytes, offset + 1, note)
    : { tag: identifier & 0x1f, next: offset + 1 }
  if (!numbered) return undefined
  const first = bytes[numbered.next]
  if (first === undefined) return note('truncated', offset) ?? undefined
  const start = numbered.next + 1
  const count = first > 0x80 ? first & 0x7f : 0
  const length = count > 0 ? longLength(bytes, start, count, note) : first
  if (length === undefined) return undefined
  return {
    tagClass: classes[identifier >> 6] ?? 'universal',
    tag: numbered.tag,
    constructed: (identifier & 0x20) !== 0,
    headerLength: start + count - offset,
    length: first === 0x80 ? undefined : length,
  }
}
