/** The elements directly inside another, from their headers alone: nothing is read that is not asked for. */
import { readHeader, type Header } from '../der/header.ts'

export interface Place extends Header {
  readonly offset: number
  /** Byte after the element. */
  readonly end: number
}

const unheard = () => undefined

function elementAt(bytes: Uint8Array, offset: number, limit: number): Place | undefined {
  const header = readHeader(bytes, offset, unheard)
  // The indefinite form has no end that a header tells.
  if (header?.length === undefined) return undefined
  const end = offset + header.headerLength + header.length
  return end <= limit ? { ...header, offset, end } : undefined
}

/** The element that an encoding begins with; undefined where its header cannot be read. */
export const rootOf = (bytes: Uint8Array): Place | undefined => elementAt(bytes, 0, bytes.length)

/** Those that can be read, in order; a large list has many, and each is found when it is asked for. */
export function* childrenOf(bytes: Uint8Array, parent: Place): Generator<Place, void, undefined> {
  if (!parent.constructed) return
  for (let at = parent.offset + parent.headerLength; at < parent.end;) {
    const child = elementAt(bytes, at, parent.end)
    if (!child) return
    yield child
    at = child.end
  }
}
