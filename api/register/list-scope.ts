/** Of which certificates a revocation list tells (RFC 5280 §5.2.5, §6.3.3 (b)). */
import { impliedPoint, pointOf } from '../../checks/revocation/crl-scope.ts'
import { allReasons } from '../../checks/revocation/crl-reasons.ts'
import type { Certificate } from '../../checks/x509/certificate.ts'
import { readExtension } from '../../checks/x509/extension.ts'
import { basicConstraints } from '../../checks/x509/extensions/basic-constraints.ts'
import { crlDistributionPoints } from '../../checks/x509/extensions/crl-distribution-points.ts'
import { attempt } from './attempt.ts'
import type { RevocationList } from '../../domain/register/verification.ts'

/** What of a certificate decides whether and how a list tells of it. */
export interface CertificateInList {
  /** Hexadecimal. */
  readonly serial: string
  readonly isCa: boolean
  /** The distribution points that it names for lists of its issuer, with all reasons. */
  readonly points: readonly string[]
  /** Milliseconds since 1970. */
  readonly notAfter: number
}

/** Throws Unreadable. */
function pointsOf(certificate: Certificate): string[] {
  const stated = readExtension(certificate, crlDistributionPoints) ?? []
  const own = [...stated.map((point) => pointOf(point, certificate)), impliedPoint(certificate)]
  return own.flatMap(({ names, issuers, reasons }) =>
    issuers.length === 0 && reasons === allReasons ? (names ?? []) : [],
  )
}

export const inListOf = (certificate: Certificate): CertificateInList => ({
  serial: certificate.serialNumber.toString(16),
  isCa: attempt(() => readExtension(certificate, basicConstraints))?.ca ?? false,
  points: attempt(() => pointsOf(certificate)) ?? [],
  notAfter: Date.parse(certificate.validity.notAfter.at),
})

export function covers(scope: RevocationList['scope'], { isCa, points }: CertificateInList) {
  if (!scope) return true
  if (scope.kind !== undefined && (scope.kind === 'cas') !== isCa) return false
  return !scope.points || scope.points.some((point) => points.includes(point))
}
