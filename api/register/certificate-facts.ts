/** What verification asks of a certificate, read once and kept small; and what holds of it under a CA of the register. */
import { attempt } from './attempt.ts'
import { type CertificateInList, inListOf } from './list-scope.ts'
import { nameDigest, type ChainIndex, type ChainMember } from './chain-index.ts'
import { readDer } from '../../checks/der/read.ts'
import { brokenHash } from '../../checks/path/broken-hash.ts'
import type { PathAnswer } from '../../checks/path/process-path.ts'
import { signatureVerdict } from '../../checks/path/signature-valid.ts'
import { validatePath } from '../../checks/path/validate.ts'
import { usualWork, workOf } from '../../checks/path/work.ts'
import { readAlgorithm } from '../../checks/x509/algorithm.ts'
import type { Certificate } from '../../checks/x509/certificate.ts'
import { readExtension, type Decoder } from '../../checks/x509/extension.ts'
import { basicConstraints } from '../../checks/x509/extensions/basic-constraints.ts'
import { certificatePolicies } from '../../checks/x509/extensions/certificate-policies.ts'
import { keyUsage, type KeyUsage } from '../../checks/x509/extensions/key-usage.ts'
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
  /** How revocation lists tell of it. */
  readonly inList: CertificateInList
  /** Name of the signature algorithm, and the day since which its hash is broken, where it is. */
  readonly broken: { readonly name: string; readonly since: string } | undefined
  /** What was found under the CAs that it was tried with. */
  readonly underCa: Map<ChainMember, UnderCa | undefined>
}

/** A member of a recognised chain that bears the issuer's name. */
export interface Candidate {
  readonly member: ChainMember
  readonly under: UnderCa
}

/** A broken extension is found by the path's validation; here it counts as absent. */
const extension = <T>(of: Certificate, decoder: Decoder<T>): T | undefined =>
  attempt(() => readExtension(of, decoder))

function brokenIn({ outerSignatureAlgorithm: { bytes } }: Certificate) {
  const algorithm = readAlgorithm(readDer(bytes).element, 'signatureAlgorithm')
  return attempt(() => brokenHash(algorithm))
}

export const factsOf = (certificate: Certificate): CertificateFacts => ({
  sha256: certificate.sha256,
  subject: nameText(certificate.subject),
  issuer: nameText(certificate.issuer),
  serial: Buffer.from(certificate.serialOctets).toString('hex'),
  notBefore: certificate.validity.notBefore.at,
  notAfter: certificate.validity.notAfter.at,
  policies: (extension(certificate, certificatePolicies) ?? []).map(({ policy }) => policy),
  usages: extension(certificate, keyUsage),
  isCa: extension(certificate, basicConstraints)?.ca ?? false,
  issuerDigest: nameDigest(certificate.issuer),
  inList: inListOf(certificate),
  broken: brokenIn(certificate),
  underCa: new Map(),
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

/** Undefined where the CA's certificate cannot be read. */
const judged = (read: () => Certificate, member: ChainMember, chains: ChainIndex) =>
  attempt(() => judge(read(), chains.certificate(member)))

/** More certificates of one name than any CA has at a time. */
const mostCandidates = 16

/**
 * Those of some members of recognised chains that signed, else all of them; each is tried once. Only members that were
 * known count, so that what joins later changes no answer as of an earlier instant.
 */
export function candidatesAmong(
  members: readonly ChainMember[],
  { facts, read, chains }: { facts: CertificateFacts; read: () => Certificate; chains: ChainIndex },
): readonly Candidate[] {
  const candidates = members.slice(-mostCandidates).flatMap((member) => {
    const { underCa } = facts
    if (!underCa.has(member)) underCa.set(member, judged(read, member, chains))
    const under = underCa.get(member)
    return under ? [{ member, under }] : []
  })
  const signed = candidates.filter(({ under }) => under.signature !== 'invalid')
  return signed.length > 0 ? signed : candidates
}
