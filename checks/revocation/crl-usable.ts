/** Whether a CRL may be used at an instant, whoever signed it (RFC 5280 §5.2, §6.3.3 (a)). */
import type { Crl } from './crl.ts'

const seconds = (instant: string) => instant.slice(0, 19)

/** A CRL with a critical extension that is not known must not be used; without nextUpdate it never grows old. */
export function isUsable(crl: Crl, at: string): boolean {
  const { thisUpdate, nextUpdate, unknownCritical, deviations } = crl
  if (unknownCritical !== undefined || deviations.length > 0) return false
  const ids = crl.extensions.map(({ oid }) => oid)
  if (new Set(ids).size < ids.length) return false
  return thisUpdate <= at && (nextUpdate === undefined || seconds(at) <= seconds(nextUpdate))
}
