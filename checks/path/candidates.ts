/** Who may have issued a certificate, the most likely first (RFC 4158 §3.5). */
import { Unreadable } from '../der/unreadable.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readExtension, type Decoder } from '../x509/extension.ts'
import { authorityKeyIdentifier } from '../x509/extensions/authority-key-identifier.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'
import { subjectKeyIdentifier } from '../x509/extensions/subject-key-identifier.ts'
import type { PublicKeyInfo } from '../x509/public-key.ts'
import { preparedName } from './prepared-name.ts'
import { signatureVerdict } from './signature-valid.ts'
import type { Store } from './store.ts'
import { costs, type Work } from './work.ts'

function attempt<T>(certificate: Certificate, decoder: Decoder<T>): T | undefined {
  try {
    return readExtension(certificate, decoder)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** 0 where the key identifiers are the same, 1 where one is not stated, 2 where they differ. */
function keyMismatch(certificate: Certificate, issuer: Certificate | undefined): number {
  const stated = attempt(certificate, authorityKeyIdentifier)?.keyIdentifier
  const own = issuer && attempt(issuer, subjectKeyIdentifier)
  if (!stated || !own) return 1
  return Buffer.compare(stated, own) === 0 ? 0 : 2
}

const outOfForce = ({ validity }: Certificate, at: string) =>
  at < validity.notBefore.at || at > validity.notAfter.at ? 1 : 0

/** The candidates sorted by how well they fit; equal ones stay in the order given. */
function sorted<T>(candidates: readonly T[], rank: (candidate: T) => readonly number[]): T[] {
  const ranked = candidates.map((candidate) => ({ candidate, rank: rank(candidate) }))
  const compare = (one: readonly number[], other: readonly number[]) =>
    one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0
  return ranked.sort((one, other) => compare(one.rank, other.rank)).map((each) => each.candidate)
}

export const anchorsFor = (certificate: Certificate, { anchors }: Store) =>
  sorted(anchors.get(preparedName(certificate.issuer)) ?? [], (anchor) => [
    keyMismatch(certificate, anchor.certificate),
  ])

export function issuersFor(certificate: Certificate, store: Store, at: string): Certificate[] {
  const named = store.intermediates.get(preparedName(certificate.issuer)) ?? []
  const distance = (issuer: Certificate) =>
    store.distances.get(preparedName(issuer.issuer)) ?? Number.POSITIVE_INFINITY
  return sorted(
    named.filter((issuer) => Number.isFinite(distance(issuer))),
    (issuer) => [outOfForce(issuer, at), keyMismatch(certificate, issuer), distance(issuer)],
  )
}

const inheritsParameters = ({ facts }: PublicKeyInfo) =>
  facts.kind === 'dsa' && facts.bits === undefined

export function mayHaveSigned(certificate: Certificate, key: PublicKeyInfo, work: Work): boolean {
  work.spend(costs.certificateTried)
  return inheritsParameters(key) || signatureVerdict(certificate, key, work) !== 'invalid'
}

/** What §6.1 would refuse in any path is not tried. */
export const mayIssue = (issuer: Certificate, at: string): boolean =>
  outOfForce(issuer, at) === 0 &&
  attempt(issuer, basicConstraints)?.ca === true &&
  (attempt(issuer, keyUsage)?.includes('keyCertSign') ?? true)
