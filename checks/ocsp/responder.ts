/** Who signed a response, and whether they may (RFC 6960 §4.2.2.2). */
import type { Link } from '../path/state.ts'
import { brokenAlgorithm } from '../path/broken-hash.ts'
import { unknownCriticalExtension } from '../path/critical-extensions-known.ts'
import { sameName } from '../path/prepared-name.ts'
import type { Refusal } from '../path/reasons.ts'
import { signatureVerdict } from '../path/signature-valid.ts'
import { malformation } from '../path/well-formed.ts'
import { costs, type Work } from '../path/work.ts'
import { Unreadable } from '../der/unreadable.ts'
import type { Certificate } from '../x509/certificate.ts'
import { extensionOf, readExtension } from '../x509/extension.ts'
import { extKeyUsage } from '../x509/extensions/ext-key-usage.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'
import type { PublicKeyInfo } from '../x509/public-key.ts'
import { verifySignature, type SignatureVerdict } from '../x509/signature.ts'
import { undetermined, type Undetermined } from './answer.ts'
import { keyHash } from './certificate-id.ts'
import { noCheck } from './extensions.ts'
import type { BasicResponse, ResponderId } from './response.ts'

export interface ResponderSearch {
  readonly work: Work
  /** Certificates beside those that came with the response. */
  readonly certificates: readonly Certificate[]
  /** Instant at which the responder's certificate must be in force, ISO 8601. */
  readonly at: string
  readonly brokenHashes: 'refused' | 'accepted'
  /** What speaks against a responder's certificate by CRLs; undefined where it is determined not to be revoked. */
  readonly revocation: (link: Link) => Refusal | undefined
}

const ocspSigning = '1.3.6.1.5.5.7.3.9'

const fits = (responder: ResponderId, name: Certificate['subject'], key: PublicKeyInfo) =>
  responder.by === 'name'
    ? sameName(responder.name, name)
    : keyHash('sha1', key).equals(responder.hash)

const verdicts = new WeakMap<BasicResponse, WeakMap<PublicKeyInfo, SignatureVerdict>>()

/** Verifies once for each pair of response and key. */
function responseVerdict(basic: BasicResponse, key: PublicKeyInfo, work: Work): SignatureVerdict {
  work.spendOnce(costs.signature, basic, key)
  const known = verdicts.get(basic) ?? new WeakMap<PublicKeyInfo, SignatureVerdict>()
  const { tbs: data, algorithm, signature } = basic
  const verdict = known.get(key) ?? verifySignature({ data, algorithm, signature }, key)
  verdicts.set(basic, known.set(key, verdict))
  return verdict
}

function signatureProblem(basic: BasicResponse, key: PublicKeyInfo, search: ResponderSearch) {
  const verdict = responseVerdict(basic, key, search.work)
  if (verdict === 'invalid') return undetermined('signature-invalid')
  if (verdict === 'unsupported') return undetermined('signature-unsupported', basic.algorithm.oid)
  const broken =
    search.brokenHashes === 'refused' && brokenAlgorithm(basic.algorithm, basic.producedAt)
  return broken ? undetermined('signature-hash-broken', broken) : undefined
}

/**
 * "The certificate's issuer … MUST issue a certificate to that entity … directly", with id-kp-OCSPSigning, which
 * anyExtendedKeyUsage does not stand for.
 */
function isDelegated(certificate: Certificate, { issuer, certificate: judged }: Link, work: Work) {
  const usages = readExtension(certificate, keyUsage)
  return (
    sameName(certificate.issuer, judged.issuer) &&
    (readExtension(certificate, extKeyUsage)?.includes(ocspSigning) ?? false) &&
    (usages?.includes('digitalSignature') ?? true) &&
    signatureVerdict(certificate, issuer.key, work) === 'valid'
  )
}

const isSound = (certificate: Certificate) =>
  !malformation(certificate) && !unknownCriticalExtension(certificate)

function delegateProblem(
  certificate: Certificate,
  link: Link,
  { at, work, revocation }: ResponderSearch,
): Undetermined | undefined {
  if (!isSound(certificate) || !isDelegated(certificate, link, work))
    return undetermined('responder-not-authorised')
  const { notBefore, notAfter } = certificate.validity
  if (at < notBefore.at || at.slice(0, 19) > notAfter.at.slice(0, 19))
    return undetermined('responder-not-in-force', `${notBefore.at}/${notAfter.at}`)
  if (extensionOf(certificate, noCheck)) return undefined
  const refused = revocation({ ...link, certificate })
  if (!refused) return undefined
  const code =
    refused.code === 'revoked' ? 'responder-revoked' : 'responder-revocation-undetermined'
  return undetermined(code)
}

function byDelegate(basic: BasicResponse, link: Link, search: ResponderSearch) {
  const candidates = [...basic.certificates, ...search.certificates].filter((each) =>
    fits(basic.responder, each.subject, each.publicKey),
  )
  let first: Undetermined | undefined
  for (const candidate of candidates) {
    search.work.spend(costs.certificateTried)
    const problem =
      signatureProblem(basic, candidate.publicKey, search) ??
      delegateProblem(candidate, link, search)
    if (!problem) return undefined
    // The certificate whose key did sign explains more than one that only has the name.
    if (!first || first.code === 'signature-invalid') first = problem
  }
  return first ?? undetermined('responder-unknown')
}

/** What speaks against the signer of a response; undefined where it is the CA, or authorised by it. */
export function responderProblem(
  basic: BasicResponse,
  link: Link,
  search: ResponderSearch,
): Undetermined | undefined {
  try {
    const { issuer, certificate } = link
    const byCa = fits(basic.responder, certificate.issuer, issuer.key)
      ? signatureProblem(basic, issuer.key, search)
      : undetermined('responder-unknown')
    if (!byCa) return undefined
    const delegated = byDelegate(basic, link, search)
    return delegated?.code === 'responder-unknown' ? byCa : delegated
  } catch (error) {
    if (error instanceof Unreadable) return undetermined('unreadable', error.text)
    throw error
  }
}
