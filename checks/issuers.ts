/** Finds the issuer of a certificate among the filed CA certificates (RFC 5280 §6.1.3 (a)(1), (4)). */
import { Unreadable } from './der/unreadable.ts'
import type { FiledCertificate } from './filed.ts'
import { usualLimits, type Limits } from './limits.ts'
import type { Issuer, ListSubject, Subject } from './subject.ts'
import type { Certificate } from './x509/certificate.ts'
import { readExtension } from './x509/extension.ts'
import { authorityKeyIdentifier } from './x509/extensions/authority-key-identifier.ts'
import { subjectKeyIdentifier } from './x509/extensions/subject-key-identifier.ts'
import { nameKey } from './x509/name.ts'
import type { RevocationList } from './x509/revocation-list.ts'
import { verifyCertificate, verifySignature, type SignatureVerdict } from './x509/signature.ts'

/** Of CA certificates with one name, at most so many are tried: a signature costs time. */
const mostCandidates = 16

/** What was issued and names its issuer: a certificate or a revocation list. */
type Issued = Pick<Certificate, 'issuer' | 'extensions'>

type KeyMatch = 'same' | 'unstated' | 'other'
const preference: readonly KeyMatch[] = ['same', 'unstated', 'other']

function keyMatch(issued: Issued, issuer: Certificate): KeyMatch {
  try {
    const stated = readExtension(issued, authorityKeyIdentifier)?.keyIdentifier
    const own = readExtension(issuer, subjectKeyIdentifier)
    if (!stated || !own) return 'unstated'
    return Buffer.compare(stated, own) === 0 ? 'same' : 'other'
  } catch (error) {
    if (error instanceof Unreadable) return 'unstated'
    throw error
  }
}

/** CA certificates by the key of their name, in the order in which they were filed; each once. */
export type Authorities = ReadonlyMap<string, readonly Certificate[]>

export function authoritiesAmong(filed: readonly FiledCertificate[]): Authorities {
  const authorities = new Map<string, Certificate[]>()
  const seen = new Set<string>()
  for (const { certificate, role } of filed) {
    if (role !== 'ca' || seen.has(certificate.sha256)) continue
    seen.add(certificate.sha256)
    const key = nameKey(certificate.subject)
    const same = authorities.get(key)
    if (same) same.push(certificate)
    else authorities.set(key, [certificate])
  }
  return authorities
}

/** The candidates, the most likely first. */
function candidates(issued: Issued, authorities: Authorities) {
  const named = authorities.get(nameKey(issued.issuer)) ?? []
  const matched = named.map((issuer) => ({ issuer, match: keyMatch(issued, issuer) }))
  return preference
    .flatMap((match) => matched.filter((each) => each.match === match))
    .slice(0, mostCandidates)
}

/**
 * The issuer under whose key the signature verifies; else the most likely one with its verdict; else undefined.
 * A CA of that name but with another key than the one stated is the issuer only if the signature says so.
 */
function findIssuer(
  issued: Issued,
  authorities: Authorities,
  verify: (issuer: Certificate) => SignatureVerdict,
): Issuer | undefined {
  let first: Issuer | undefined
  for (const { issuer, match } of candidates(issued, authorities)) {
    const found: Issuer = { certificate: issuer, signature: verify(issuer) }
    if (found.signature === 'valid') return found
    if (match !== 'other') first ??= found
  }
  return first
}

/** A certificate that is its own issuer is the same object, also where a copy of it was filed. */
export function issuerOf(certificate: Certificate, authorities: Authorities): Issuer | undefined {
  const found = findIssuer(certificate, authorities, (issuer) =>
    verifyCertificate(certificate, issuer),
  )
  return found?.certificate.sha256 === certificate.sha256 ? { ...found, certificate } : found
}

/** A filed certificate as the checks see it. */
export function subjectOf(
  filed: FiledCertificate,
  authorities: Authorities,
  at: string,
  limits: Limits = usualLimits,
): Subject {
  const { certificate, role, declared } = filed
  const issuer = issuerOf(certificate, authorities)
  const alone = issuer === undefined || issuer.certificate === certificate
  const issued = certificate.validity.notBefore.at
  return { certificate, role, issuer, anchor: declared && alone, at, issued, limits }
}

function verifyList(list: RevocationList, issuer: Certificate): SignatureVerdict {
  const { innerSignatureAlgorithm: inner, outerSignatureAlgorithm: algorithm } = list
  if (Buffer.compare(inner.bytes, algorithm.bytes) !== 0) return 'invalid'
  const { tbs: data, signature } = list
  return verifySignature({ data, algorithm, signature }, issuer.publicKey)
}

/** A filed revocation list as the checks see it. */
export function listSubjectOf(
  list: RevocationList,
  authorities: Authorities,
  at: string,
  limits: Limits = usualLimits,
): ListSubject {
  const issuer = findIssuer(list, authorities, (candidate) => verifyList(list, candidate))
  return { list, issuer, at, issued: list.thisUpdate.at, limits }
}
