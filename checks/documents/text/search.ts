/** Looks for words in the text of a document across its lines, and says where they stand. */
import type { TextPlace } from '../../../domain/document-report.ts'
import { linesOf, type DocumentText, type PlacedLine } from './document-text.ts'

export interface Hit {
  readonly place: TextPlace
  /** The sentence in which it stands, as written. */
  readonly quote: string
}

export interface Search {
  readonly lines: readonly PlacedLine[]
  /** All lines, one space between two. */
  readonly running: string
  /** Letters and digits only, lower-case. */
  readonly squeezed: string
  /** The line in which a character of `running` or `squeezed` stands. */
  readonly lineAt: (of: 'running' | 'squeezed', offset: number) => number
}

/** Full-width forms, ligatures and the like in their plain form. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ')

/** What is left of a text when only its letters and digits count. */
export const squeeze = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Index of the last start that is not after `offset`. */
function lastStart(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Puts parts together, with the offsets at which they begin. */
function join(parts: readonly string[], between: string): { text: string; starts: number[] } {
  const starts: number[] = []
  let length = 0
  for (const part of parts) {
    starts.push(length)
    length += part.length + between.length
  }
  return { text: parts.join(between), starts }
}

export function searchIn(text: DocumentText): Search {
  const lines = linesOf(text).map((line) => ({ ...line, text: plain(line.text) }))
  const running = join(
    lines.map((line) => line.text),
    ' ',
  )
  const squeezed = join(
    lines.map((line) => squeeze(line.text)),
    '',
  )
  const starts = { running: running.starts, squeezed: squeezed.starts }
  return {
    lines,
    running: running.text,
    squeezed: squeezed.text,
    lineAt: (of, offset) => lastStart(starts[of], offset),
  }
}

const longestQuote = 400
const sentenceEnd = /[.。!?；;](?=\s|$)|[。；]/gu

/** The sentence around a place of the running text. */
export function sentenceAt({ running }: Search, offset: number, length: number): string {
  const from = Math.max(0, offset - longestQuote / 2)
  const before = running.slice(from, offset)
  const after = running.slice(offset + length, offset + length + longestQuote / 2)
  const start = [...before.matchAll(sentenceEnd)].at(-1)
  const end = after.matchAll(sentenceEnd).next().value
  const first = from + (start ? start.index + start[0].length : 0)
  const last = offset + length + (end ? end.index + end[0].length : after.length)
  return running.slice(first, last).trim()
}

function hitAt(search: Search, offset: number, length: number): Hit {
  const { place } = search.lines[search.lineAt('running', offset)] ?? { place: {} }
  return { place, quote: sentenceAt(search, offset, length) }
}

/** Places where a pattern (with flag g) matches, at most `most`. */
export function* matchesOf(
  search: Search,
  pattern: RegExp,
  most = 50,
): Generator<{ hit: Hit; match: RegExpMatchArray }, undefined> {
  let found = 0
  for (const match of search.running.matchAll(pattern)) {
    if (found >= most) return
    found += 1
    yield { match, hit: hitAt(search, match.index, match[0].length) }
  }
}

/** The first place of a name or number, whatever spaces, punctuation and letter case the document gives it. */
export function findSqueezed(search: Search, wanted: string): Hit | undefined {
  const needle = squeeze(wanted)
  const offset = needle === '' ? -1 : search.squeezed.indexOf(needle)
  if (offset < 0) return undefined
  const line = search.lines[search.lineAt('squeezed', offset)]
  return line && { place: line.place, quote: line.text }
}

/** The first place of an object identifier that is not part of a longer one. */
export function findOid(search: Search, oid: string): Hit | undefined {
  const pattern = new RegExp(`(?<![\\d.])${oid.replaceAll('.', '\\.')}(?!\\.?\\d)`, 'g')
  return matchesOf(search, pattern, 1).next().value?.hit
}
