/** Finds who signed a CRL and whether that key may and does (RFC 5280 §6.3.3 (f), (g)). */
import type { Link } from '../path/state.ts'
import { sameName } from '../path/prepared-name.ts'
import { costs, type Work } from '../path/work.ts'
import { Unreadable } from '../der/unreadable.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readExtension } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'
import type { PublicKeyInfo } from '../x509/public-key.ts'
import { verifySignature, type SignatureVerdict } from '../x509/signature.ts'
import type { Crl } from './crl.ts'

export interface SignerSearch {
  readonly certificates: readonly Certificate[]
  readonly work: Work
  /** Whether a path leads from the certificate to the anchor of the path whose revocation is asked. */
  readonly isTrusted: (certificate: Certificate, link: Link) => boolean
}

/** "If a key usage extension is present in the CRL issuer's certificate, verify that the cRLSign bit is set." */
function maySignCrls(certificate: Certificate | undefined): boolean {
  try {
    const usages = certificate && readExtension(certificate, keyUsage)
    return !usages || usages.includes('cRLSign')
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

const verdicts = new WeakMap<Crl, WeakMap<PublicKeyInfo, SignatureVerdict>>()

function isSignedBy(crl: Crl, key: PublicKeyInfo, work: Work): boolean {
  const { innerSignatureAlgorithm: inner, signatureAlgorithm: algorithm, tbs, signature } = crl
  if (Buffer.compare(inner.bytes, algorithm.bytes) !== 0) return false
  work.spendOnce(costs.signature, crl, key)
  const known = verdicts.get(crl) ?? new WeakMap<PublicKeyInfo, SignatureVerdict>()
  let verdict = known.get(key)
  if (!verdict) {
    verdict = verifySignature({ data: tbs, algorithm, signature }, key)
    verdicts.set(crl, known.set(key, verdict))
  }
  return verdict === 'valid'
}

/** Signed by the issuer of the certificate, which the path has judged already. */
function isSignedByIssuer(crl: Crl, { issuer, anchor }: Link, work: Work): boolean {
  const name = issuer.certificate?.subject ?? anchor.name
  return (
    sameName(crl.issuer, name) &&
    maySignCrls(issuer.certificate) &&
    isSignedBy(crl, issuer.key, work)
  )
}

/** Whether the CRL is signed by a key that is trusted to sign it. */
export function isTrustworthy(crl: Crl, link: Link, search: SignerSearch): boolean {
  if (isSignedByIssuer(crl, link, search.work)) return true
  return search.certificates.some(
    (certificate) =>
      sameName(certificate.subject, crl.issuer) &&
      maySignCrls(certificate) &&
      isSignedBy(crl, certificate.publicKey, search.work) &&
      search.isTrusted(certificate, link),
  )
}
