/** Bytes in lines of sixteen, cut where a mark begins or ends. */
import type { ByteRange } from './tree.ts'

export const bytesPerLine = 16

export interface HexLine {
  readonly offset: number
  readonly runs: readonly HexRun[]
  /** Printable ASCII, others as dots. */
  readonly text: string
}

export interface HexRun {
  readonly hex: string
  readonly mark: 'none' | 'selected' | 'offending'
}

interface Marks {
  readonly selected: ByteRange | undefined
  /** What a finding or a departure from DER names. */
  readonly offending: readonly ByteRange[]
}

const holds = ({ offset, length }: ByteRange, at: number) => at >= offset && at < offset + length

const markAt = (at: number, { selected, offending }: Marks): HexRun['mark'] => {
  if (offending.some((range) => holds(range, at))) return 'offending'
  return selected && holds(selected, at) ? 'selected' : 'none'
}

const isPrintable = (octet: number) => octet >= 0x20 && octet < 0x7f

export function hexLine(bytes: Uint8Array, offset: number, marks: Marks): HexLine {
  const octets = [...bytes.subarray(offset, offset + bytesPerLine)]
  const runs: HexRun[] = []
  octets.forEach((octet, index) => {
    const hex = octet.toString(16).padStart(2, '0')
    const mark = markAt(offset + index, marks)
    const last = runs.at(-1)
    if (last?.mark === mark) runs[runs.length - 1] = { mark, hex: `${last.hex} ${hex}` }
    else runs.push({ mark, hex })
  })
  const text = octets.map((octet) => (isPrintable(octet) ? String.fromCharCode(octet) : '·'))
  return { offset, runs, text: text.join('') }
}

/** The first bytes of the lines that are shown: around a byte, and never more than the file has. */
export function linesAround(size: number, byte: number, lines: number): number[] {
  const all = Math.ceil(size / bytesPerLine)
  const at = Math.floor(byte / bytesPerLine)
  const first = Math.max(0, Math.min(at - Math.floor(lines / 4), all - lines))
  const count = Math.min(lines, all)
  return Array.from({ length: count }, (_, index) => (first + index) * bytesPerLine)
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
}
