/** "The signature on the certificate can be verified using working_public_key" (RFC 5280 §6.1.3 (a)(1)). */
import { signatureAlgorithm } from '../x509/algorithm.ts'
import type { Certificate } from '../x509/certificate.ts'
import type { PublicKeyInfo } from '../x509/public-key.ts'
import { invalidBecause, verifySignature, type SignatureVerdict } from '../x509/signature.ts'
import { refusal } from './reasons.ts'
import type { PathState, Step } from './state.ts'
import { costs, type Work } from './work.ts'

/** The day on which making two certificates with one signature was published as practical. */
const brokenSince: Readonly<Record<string, string>> = {
  md2: '2008-12-30', // no better than MD5
  md4: '2008-12-30', // no better than MD5
  md5: '2008-12-30', // Sotirov et al., MD5 considered harmful today
  sha1: '2020-01-07', // Leurent and Peyrin, SHA-1 is a Shambles
}

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
  const { name, hash = '' } = signatureAlgorithm(outer) ?? { name: outer.oid }
  if (isAnchor(state, certificate)) return undefined
  const broken = inputs.brokenHashes !== 'accepted' && at >= (brokenSince[hash] ?? '9999')
  return broken ? refusal('signature-hash-broken', name) : undefined
}
