/** The facts of a certificate that the report shows apart from any judgement of it. */
import type { CertificateFacts } from '../domain/report.ts'
import { Unreadable } from './der/unreadable.ts'
import type { Subject } from './subject.ts'
import { signatureAlgorithm, type AlgorithmIdentifier } from './x509/algorithm.ts'
import { curves, type KeyFacts } from './x509/public-key.ts'

/** Name of the algorithm, else its OID. */
export function algorithmName(identifier: AlgorithmIdentifier): string {
  try {
    return signatureAlgorithm(identifier)?.name ?? identifier.oid
  } catch (error) {
    if (error instanceof Unreadable) return identifier.oid
    throw error
  }
}

/** Kind of key, with size or curve. */
export function keyText({ kind, bits, curve }: KeyFacts, oid: string): string {
  if (kind === 'unknown') return oid
  if (kind === 'ec' || kind === 'sm2') return `${kind} ${curves[curve ?? '']?.name ?? curve ?? '?'}`
  return `${kind} ${bits ?? '?'}`
}

export function factsOf({ certificate, issuer, anchor }: Subject): CertificateFacts {
  const { validity, outerSignatureAlgorithm, publicKey } = certificate
  return {
    notBefore: validity.notBefore.at,
    notAfter: validity.notAfter.at,
    signatureAlgorithm: algorithmName(outerSignatureAlgorithm),
    key: keyText(publicKey.facts, publicKey.algorithm.oid),
    ...(issuer && { issuer: issuer.certificate.sha256 }),
    signature: issuer?.signature ?? 'no-issuer',
    anchor,
  }
}
