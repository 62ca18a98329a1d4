/** Inclusion proofs as files (C2SP tlog-proof): index, hashes and checkpoint, verifiable offline. */
import { unreadable } from './error.ts'
import { hashBytes } from './hashes.ts'

export interface LogProof {
  readonly index: number
  readonly hashes: readonly Buffer[]
  /** The checkpoint as it was signed, cosignatures included. */
  readonly checkpoint: string
}

const header = 'c2sp.org/tlog-proof@v1'
/** The tallest tree there is has 2^63 leaves. */
const mostHashes = 63

export const writeProof = ({ index, hashes, checkpoint }: LogProof): string =>
  [header, `index ${index}`, ...hashes.map((hash) => hash.toString('base64')), '', checkpoint].join(
    '\n',
  )

function hash(line: string): Buffer {
  const bytes = Buffer.from(line, 'base64')
  if (bytes.length !== hashBytes || bytes.toString('base64') !== line)
    throw unreadable('proof', 'a hash in base64 on each line')
  return bytes
}

/** Throws LogError `Unreadable`. Nothing is verified yet. */
export function readProof(text: string): LogProof {
  const end = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n')
  if (first !== header) throw unreadable('proof', `${header} in the first line`)
  if (lines[0]?.startsWith('extra ')) lines.shift()
  const [, digits = ''] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '') ?? []
  const index = Number(digits)
  if (digits === '' || !Number.isSafeInteger(index)) throw unreadable('proof', 'index <number>')
  if (lines.length > mostHashes) throw unreadable('proof', `${mostHashes} hashes at most`)
  return { index, hashes: lines.map(hash), checkpoint: text.slice(end + 2) }
}
