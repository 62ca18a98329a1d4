/** OBJECT IDENTIFIER values (X.690 §8.19). */

/** Longer than any registered one; keeps hostile input from growing into large text. */
const mostOctets = 128

export function isWellFormedOid(content: Uint8Array): boolean {
  if (content.length === 0 || content.length > mostOctets) return false
  if ((content[content.length - 1] ?? 0x80) >= 0x80) return false
  // "the leading octet of the subidentifier shall not have the value 80"
  return content.every((octet, at) => octet !== 0x80 || (at > 0 && (content[at - 1] ?? 0) >= 0x80))
}

const known = new Map<string, string>()
const mostKnown = 10_000

/** Dotted form, or undefined for a malformed one. */
export function oidText(content: Uint8Array): string | undefined {
  const key = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1')
  const seen = known.get(key)
  if (seen !== undefined) return seen
  if (!isWellFormedOid(content)) return undefined
  const dotted = decode(content)
  if (known.size < mostKnown) known.set(key, dotted)
  return dotted
}

function decode(content: Uint8Array): string {
  const arcs: bigint[] = []
  let arc = 0n
  for (const octet of content) {
    arc = (arc << 7n) | BigInt(octet & 0x7f)
    if (octet < 0x80) {
      arcs.push(arc)
      arc = 0n
    }
  }
  const [first = 0n, ...rest] = arcs
  const root = first < 80n ? first / 40n : 2n
  return [root, first - root * 40n, ...rest].join('.')
}
