/** Names prepared for comparison (RFC 5280 §7.1): strings by RFC 4518, other values by their bytes. */
import type { Attribute, Name } from '../x509/name.ts'

/** "Map": to nothing (RFC 4518 §2.2). */
const ignored =
  /[\u00ad\u034f\u1806\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g
/** To a space: tab to carriage return, next line and every separator. */
const spaces = /[\t-\r\u0085\p{Z}]+/gu
/** "Prohibit" (§2.4): such a string has no prepared form and equals only the same bytes. */
const prohibited = /[\p{Co}\p{Cs}\ufffd]/u

/** The two foldings of RFC 3454 B.2 that lower case alone does not give. */
const fold = (text: string) => text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')

/** A string by RFC 4518 for caseIgnoreMatch, or undefined where the preparation fails. */
export function preparedString(text: string): string | undefined {
  const mapped = fold(text.replace(spaces, ' ').replace(ignored, ''))
  const normal = fold(mapped.normalize('NFKC'))
  if (prohibited.test(normal)) return undefined
  return normal.replace(/ +/g, ' ').trim()
}

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function preparedAttribute({ type, text, value }: Attribute): string {
  const prepared = text === undefined ? undefined : preparedString(text)
  return prepared === undefined ? `${type}#${hexOf(value.bytes)}` : `${type}=${prepared}`
}

const known = new WeakMap<Name, readonly string[]>()

/** One key for each RDN; the order of attributes within an RDN does not count. */
export function preparedRdns(name: Name): readonly string[] {
  const seen = known.get(name)
  if (seen) return seen
  const rdns = name.rdns.map((rdn) => JSON.stringify(rdn.map(preparedAttribute).sort()))
  known.set(name, rdns)
  return rdns
}

const keys = new WeakMap<Name, string>()

/** Equal for names that match. */
export function preparedName(name: Name): string {
  const seen = keys.get(name)
  if (seen !== undefined) return seen
  const key = preparedRdns(name).join('\n')
  keys.set(name, key)
  return key
}

export const sameName = (one: Name, other: Name): boolean =>
  one === other || preparedName(one) === preparedName(other)

/** "A certificate is self-issued if the same DN appears in the subject and issuer fields" (§6.1). */
export const isSelfIssued = ({ subject, issuer }: { subject: Name; issuer: Name }): boolean =>
  sameName(subject, issuer)
