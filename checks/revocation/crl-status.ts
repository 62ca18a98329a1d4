/** Determines the status of a certificate from CRLs (RFC 5280 §6.3.3). */
import { Unreadable } from '../der/unreadable.ts'
import { refusal, type Refusal } from '../path/reasons.ts'
import type { Link } from '../path/state.ts'
import { costs } from '../path/work.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readExtension } from '../x509/extension.ts'
import { crlDistributionPoints } from '../x509/extensions/crl-distribution-points.ts'
import type { CrlEntry } from './crl-entry.ts'
import { allReasons, reasonName, removeFromCrl } from './crl-reasons.ts'
import { byNumberDescending, updates } from './crl-delta.ts'
import { coveredReasons, impliedPoint, isInScope, pointOf, type Point } from './crl-scope.ts'
import { isTrustworthy, type SignerSearch } from './crl-signer.ts'
import { isUsable } from './crl-usable.ts'
import type { Crl } from './crl.ts'

export interface CrlSearch extends SignerSearch {
  readonly crls: readonly Crl[]
  readonly at: string
}

/** "the points … in the certificate", then the CRLs "not specified in a distribution point but issued by the issuer". */
function pointsOf(certificate: Certificate): Point[] {
  const stated = readExtension(certificate, crlDistributionPoints) ?? []
  return [...stated.map((point) => pointOf(point, certificate)), impliedPoint(certificate)]
}

/** (i)–(k): the entry in the delta counts before the one in the complete CRL. */
function entryFor({ certificate }: Link, complete: Crl, delta: Crl | undefined) {
  const { issuer, serialNumber } = certificate
  const entry = delta?.entries.find(issuer, serialNumber)
  const found: CrlEntry | undefined = entry ?? complete.entries.find(issuer, serialNumber)
  return found?.reason === removeFromCrl ? undefined : found
}

/** The newest delta that updates the complete CRL and is as trustworthy. */
const deltaFor = (complete: Crl, usable: readonly Crl[], link: Link, search: CrlSearch) =>
  usable
    .filter((crl) => updates(crl, complete))
    .sort(byNumberDescending)
    .find((crl) => isTrustworthy(crl, link, search))

function inScope(crl: Crl, point: Point, { certificate }: Link, { work }: CrlSearch): boolean {
  work.spend(costs.certificateTried)
  return crl.baseNumber === undefined && isInScope(crl, point, certificate)
}

const newestFirst = (one: Crl, other: Crl) => (one.thisUpdate < other.thisUpdate ? 1 : -1)

function determine(link: Link, search: CrlSearch): Refusal | undefined {
  const usable = search.crls.filter((crl) => isUsable(crl, search.at)).sort(newestFirst)
  let covered = 0
  for (const point of pointsOf(link.certificate))
    for (const complete of usable.filter((crl) => inScope(crl, point, link, search))) {
      const reasons = coveredReasons(complete, point)
      // (e): a CRL that adds no reason is not looked at.
      if ((reasons & ~covered) === 0 || !isTrustworthy(complete, link, search)) continue
      const entry = entryFor(link, complete, deltaFor(complete, usable, link, search))
      if (entry) return refusal('revoked', `${reasonName(entry.reason)}, ${entry.revocationDate}`)
      covered |= reasons
      if (covered === allReasons) return undefined
    }
  return refusal('revocation-undetermined')
}

/** Undefined where the certificate is determined not to be revoked; what cannot be read leaves it undetermined. */
export function revocationRefusal(link: Link, search: CrlSearch): Refusal | undefined {
  try {
    return determine(link, search)
  } catch (error) {
    if (error instanceof Unreadable) return refusal('revocation-undetermined', error.text)
    throw error
  }
}
