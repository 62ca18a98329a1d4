/** Reads bytes into elements and names every deviation from DER (X.690 §8, §10, §11); never throws, never recurses without bound. */
import type { Deviation, DeviationKind } from './deviation.ts'
import type { Element } from './element.ts'
import { readHeader, type Header } from './header.ts'
import { inspectValue } from './value.ts'

export interface Limits {
  readonly depth: number
  readonly elements: number
}

export interface Reading {
  /** Absent where the bytes could not be read to their end; the last deviation then says why. */
  readonly element: Element | undefined
  readonly deviations: readonly Deviation[]
}

/** Far above any sound certificate: the largest known ones have some 2,000 elements, 12 deep. */
export const certificateLimits: Limits = { depth: 40, elements: 50_000 }

interface Reader {
  readonly bytes: Uint8Array
  readonly limits: Limits
  readonly note: (kind: DeviationKind, offset: number) => void
  elements: number
}

const isEndOfContents = ({ bytes }: Reader, offset: number, end: number) =>
  offset + 2 <= end && bytes[offset] === 0 && bytes[offset + 1] === 0

/** The children from `start` to `end`; undefined where one of them cannot be read. */
function readChildren(reader: Reader, start: number, end: number, depth: number) {
  const children: Element[] = []
  for (let offset = start; offset < end;) {
    const child = readElement(reader, offset, end, depth)
    if (!child) return undefined
    children.push(child)
    offset += child.bytes.length
  }
  return children
}

/** The children up to end-of-contents octets, and where those begin. */
function readIndefinite(reader: Reader, start: number, end: number, depth: number) {
  const children: Element[] = []
  let offset = start
  while (!isEndOfContents(reader, offset, end)) {
    const child = readElement(reader, offset, end, depth)
    if (!child) return undefined
    children.push(child)
    offset += child.bytes.length
  }
  return { children, contentEnd: offset }
}

/** Where the content ends, where the element ends, and its children. */
function readContent(
  reader: Reader,
  header: Header,
  place: { start: number; end: number; depth: number },
) {
  const { start, end, depth } = place
  if (header.length === undefined) {
    reader.note('indefinite-length', start - header.headerLength)
    if (!header.constructed) return undefined
    const read = readIndefinite(reader, start, end, depth + 1)
    return read && { ...read, next: read.contentEnd + 2 }
  }
  const contentEnd = start + header.length
  if (contentEnd > end) {
    reader.note('truncated', start - header.headerLength)
    return undefined
  }
  const children = header.constructed ? readChildren(reader, start, contentEnd, depth + 1) : []
  return children && { children, contentEnd, next: contentEnd }
}

function readElement(
  reader: Reader,
  offset: number,
  end: number,
  depth: number,
): Element | undefined {
  const { bytes, limits, note } = reader
  if (depth > limits.depth) return void note('too-deep', offset)
  if (++reader.elements > limits.elements) return void note('too-many-elements', offset)
  const header = readHeader(bytes, offset, note)
  if (!header) return undefined
  const start = offset + header.headerLength
  const content = readContent(reader, header, { start, end, depth })
  if (!content) return undefined
  const element: Element = {
    tagClass: header.tagClass,
    tag: header.tag,
    constructed: header.constructed,
    offset,
    headerLength: header.headerLength,
    content: bytes.subarray(start, content.contentEnd),
    bytes: bytes.subarray(offset, content.next),
    children: content.children,
  }
  if (element.tagClass === 'universal') inspectValue(element, note)
  return element
}

/**
 * Reads one element that should fill `bytes`. BER forms are read too and named as deviations, so that a report can
 * say what is wrong with the rest.
 */
export function readDer(bytes: Uint8Array, limits = certificateLimits): Reading {
  const deviations: Deviation[] = []
  const note = (kind: DeviationKind, offset: number): void => {
    deviations.push({ kind, offset })
  }
  const element = readElement({ bytes, limits, note, elements: 0 }, 0, bytes.length, 0)
  if (element && element.bytes.length < bytes.length) note('trailing-bytes', element.bytes.length)
  return { element, deviations }
}
