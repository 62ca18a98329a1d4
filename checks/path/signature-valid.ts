/** "The signature on the certificate can be verified using working_public_key" (RFC 5280 §6.1.3 (a)(1)). */
import type { Certificate } from '../x509/certificate.ts'
import type { PublicKeyInfo } from '../x509/public-key.ts'
import { invalidBecause, verifySignature, type SignatureVerdict } from '../x509/signature.ts'
import { brokenAlgorithm } from './broken-hash.ts'
import { refusal } from './reasons.ts'
import type { PathState, Step } from './state.ts'
import { costs, type Work } from './work.ts'

const verdicts = new WeakMap<Certificate, WeakMap<PublicKeyInfo, SignatureVerdict>>()

/** Verifies once for each pair of certificate and key. */
export function signatureVerdict(certificate: Certificate, key: PublicKeyInfo, work: Work) {
  work.spendOnce(costs.signature, certificate, key)
  const known = verdicts.get(certificate) ?? new WeakMap<PublicKeyInfo, SignatureVerdict>()
  const seen = known.get(key)
  if (seen) return seen
  const { tbs: data, outerSignatureAlgorithm: algorithm, signature } = certificate
  const verdict = verifySignature({ data, algorithm, signature }, key)
  verdicts.set(certificate, known.set(key, verdict))
  return verdict
}

const sameBytes = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

/** An anchor is trusted as it is, whatever its own signature is worth. */
const isAnchor = ({ anchor }: PathState, { sha256 }: Certificate) =>
  anchor.certificate?.sha256 === sha256

export const signatureValid: Step = (state, { certificate }) => {
  const { workingKey, work, inputs, at } = state
  const { innerSignatureAlgorithm: inner, outerSignatureAlgorithm: outer } = certificate
  if (!sameBytes(inner.bytes, outer.bytes))
    return refusal('algorithms-differ', `${inner.oid} ≠ ${outer.oid}`)
  const verdict = signatureVerdict(certificate, workingKey, work)
  if (verdict === 'invalid') {
    const { tbs: data, signature } = certificate
    return refusal(
      'signature-invalid',
      invalidBecause({ data, algorithm: outer, signature }, workingKey),
    )
  }
  if (verdict === 'unsupported') return refusal('signature-unsupported', outer.oid)
  if (isAnchor(state, certificate) || inputs.brokenHashes === 'accepted') return undefined
  const broken = brokenAlgorithm(outer, at)
  return broken === undefined ? undefined : refusal('signature-hash-broken', broken)
}
