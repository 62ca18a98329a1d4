/** What the checks of a list read in its entries, of which there may be a million: nothing is kept (RFC 5280 §5.3). */
import { extensionOf } from '../x509/extension.ts'
import type { RevokedEntry } from '../x509/revocation-list.ts'

export const entryExtensions = {
  reason: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  certificateIssuer: '2.5.29.29',
} as const

/** Serial number as a report shows it. */
export const serialText = ({ serialOctets }: RevokedEntry): string =>
  Buffer.from(serialOctets).toString('hex')

/** CRLReason; undefined where none is stated, −1 where its octets are no ENUMERATED of one octet. */
export function reasonOf(entry: RevokedEntry): number | undefined {
  const stated = extensionOf(entry, entryExtensions.reason)
  if (!stated) return undefined
  const [tag, length, reason = -1, ...rest] = stated.value
  return tag === 0x0a && length === 1 && rest.length === 0 ? reason : -1
}
