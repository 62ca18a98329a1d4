/** Whether a CRL may be used at an instant, whoever signed it (RFC 5280 §5.2, §6.3.3 (a)). */
import type { Crl } from './crl.ts'

const seconds = (instant: string) => instant.slice(0, 19)

/** A CRL with a critical extension that is not known must not be used. */
export function isUnderstood({ unknownCritical, deviations, extensions }: Crl): boolean {
  if (unknownCritical !== undefined || deviations.length > 0) return false
  const ids = extensions.map(({ oid }) => oid)
  return new Set(ids).size === ids.length
}

/** Without nextUpdate a CRL never grows old. */
export function isUsable(crl: Crl, at: string): boolean {
  const { thisUpdate, nextUpdate } = crl
  if (!isUnderstood(crl)) return false
  return thisUpdate <= at && (nextUpdate === undefined || seconds(at) <= seconds(nextUpdate))
}
