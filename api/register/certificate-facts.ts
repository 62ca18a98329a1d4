/** What verification asks of a certificate, read once and kept small; and what holds of it under a CA of the register. */
import { nameDigest, type ChainIndex, type ChainMember } from './chain-index.ts'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { readDer } from '../../checks/der/read.ts'
import { brokenAlgorithm } from '../../checks/path/broken-hash.ts'
import type { PathAnswer } from '../../checks/path/process-path.ts'
import { signatureVerdict } from '../../checks/path/signature-valid.ts'
import { validatePath } from '../../checks/path/validate.ts'
import { usualWork, workOf } from '../../checks/path/work.ts'
import { readAlgorithm } from '../../checks/x509/algorithm.ts'
import type { Certificate } from '../../checks/x509/certificate.ts'
import { readExtension, type Decoder } from '../../checks/x509/extension.ts'
import { authorityKeyIdentifier } from '../../checks/x509/extensions/authority-key-identifier.ts'
import { basicConstraints } from '../../checks/x509/extensions/basic-constraints.ts'
import { certificatePolicies } from '../../checks/x509/extensions/certificate-policies.ts'
import { keyUsage, type KeyUsage } from '../../checks/x509/extensions/key-usage.ts'
import { subjectKeyIdentifier } from '../../checks/x509/extensions/subject-key-identifier.ts'
import { nameText } from '../../checks/x509/name.ts'
import type { SignatureVerdict } from '../../checks/x509/signature.ts'

/** What holds of a certificate under a CA, whatever the instant. */
export interface UnderCa {
  readonly signature: SignatureVerdict
  /** RFC 5280 §6.1 but for instants: judged while both are in force, and with any hash. */
  readonly path: PathAnswer
  /** Validity of the CA's certificate, ISO 8601, UTC. */
  readonly notBefore: string
  readonly notAfter: string
}

export interface CertificateFacts {
  readonly sha256: string
  readonly subject: string
  readonly issuer: string
  /** Hexadecimal, as encoded. */
  readonly serial: string
  readonly notBefore: string
  readonly notAfter: string
  readonly policies: readonly string[]
  /** Undefined where the certificate says nothing of it. */
  readonly usages: readonly KeyUsage[] | undefined
  readonly isCa: boolean
  readonly issuerDigest: string
  /** Hexadecimal. */
  readonly issuerKey: string | undefined
  /** Name of the signature algorithm where its hash is broken at an instant. */
  readonly brokenAt: (instant: string) => string | undefined
  /** What was found under the CAs of its issuer's name, while there were so many of them. */
  found: { readonly named: number; readonly candidates: readonly Candidate[] } | undefined
}

/** A member of a recognised chain that bears the issuer's name. */
export interface Candidate {
  readonly member: ChainMember
  readonly under: UnderCa
}

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

/** A broken extension is found by the path's validation; here it counts as absent. */
function attempt<T>(of: Certificate, decoder: Decoder<T>): T | undefined {
  try {
    return readExtension(of, decoder)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** A copy of the few octets of the identifier: the certificate itself need not be kept for it. */
function brokenAt({ outerSignatureAlgorithm: { bytes } }: Certificate) {
  const algorithm = readAlgorithm(readDer(Uint8Array.from(bytes)).element, 'signatureAlgorithm')
  return (instant: string) => {
    try {
      return brokenAlgorithm(algorithm, instant)
    } catch (error) {
      if (error instanceof Unreadable) return undefined
      throw error
    }
  }
}

export const factsOf = (certificate: Certificate): CertificateFacts => ({
  sha256: certificate.sha256,
  subject: nameText(certificate.subject),
  issuer: nameText(certificate.issuer),
  serial: hex(certificate.serialOctets) ?? '',
  notBefore: certificate.validity.notBefore.at,
  notAfter: certificate.validity.notAfter.at,
  policies: (attempt(certificate, certificatePolicies) ?? []).map(({ policy }) => policy),
  usages: attempt(certificate, keyUsage),
  isCa: attempt(certificate, basicConstraints)?.ca ?? false,
  issuerDigest: nameDigest(certificate.issuer),
  issuerKey: hex(attempt(certificate, authorityKeyIdentifier)?.keyIdentifier),
  brokenAt: brokenAt(certificate),
  found: undefined,
})

/** An instant at which both are in force, if there is one. */
const withinBoth = (one: Certificate, other: Certificate) =>
  one.validity.notBefore.at > other.validity.notBefore.at
    ? one.validity.notBefore.at
    : other.validity.notBefore.at

function judge(certificate: Certificate, ca: Certificate): UnderCa {
  const path = validatePath({
    path: [ca, certificate],
    at: withinBoth(certificate, ca),
    crls: [],
    revocation: 'none',
    inputs: { brokenHashes: 'accepted', purposes: 'ignored' },
  })
  return {
    // Kept by the validation: the signature is verified once.
    signature: signatureVerdict(certificate, ca.publicKey, workOf(usualWork)),
    path,
    notBefore: ca.validity.notBefore.at,
    notAfter: ca.validity.notAfter.at,
  }
}

const keyOf = (ca: Certificate) => hex(attempt(ca, subjectKeyIdentifier))

/** More certificates of one name than any CA has at a time. */
const mostCandidates = 16

function readable(named: readonly ChainMember[], chains: ChainIndex) {
  return named.slice(-mostCandidates).flatMap((member) => {
    try {
      const ca = chains.certificate(member)
      return [{ member, ca, key: keyOf(ca) }]
    } catch (error) {
      if (error instanceof Unreadable) return []
      throw error
    }
  })
}

/**
 * The members of recognised chains that bear the issuer's name and, where one has it, the stated key: those that signed,
 * else all of them. Judged once.
 */
export function candidatesFor(
  facts: CertificateFacts,
  chains: ChainIndex,
  read: () => Certificate,
): readonly Candidate[] {
  const named = chains.named(facts.issuerDigest)
  if (facts.found?.named === named.length) return facts.found.candidates
  const known = readable(named, chains)
  const stated = known.filter(({ key }) => key !== undefined && key === facts.issuerKey)
  const judged = (stated.length > 0 ? stated : known).map(({ member, ca }) => ({
    member,
    under: judge(read(), ca),
  }))
  const signed = judged.filter(({ under }) => under.signature !== 'invalid')
  const candidates = signed.length > 0 ? signed : judged
  facts.found = { named: named.length, candidates }
  return candidates
}
