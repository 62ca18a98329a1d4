/** The signature algorithms in which the service signs, and their identifiers in CMS (RFC 5754, RFC 5758). */
import * as der from './der.ts'

/** Digests that a signature is taken with, by OID. */
export const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.156.10197.1.401': 'sm3',
}

export const sha256Identifier = der.sequence(der.oid('2.16.840.1.101.3.4.2.1'))

interface SignatureAlgorithm {
  readonly hash: string
  /** DER of the AlgorithmIdentifier of the digest, parameters absent (RFC 5754 §2). */
  readonly digest: Buffer
  readonly signature: Buffer
}

const algorithm = (hash: string, digest: string, ...signature: Buffer[]): SignatureAlgorithm => ({
  hash,
  digest: der.sequence(der.oid(digest)),
  signature: der.sequence(...signature),
})

export const signatureAlgorithms = {
  'rsa-sha256': algorithm(
    'sha256',
    '2.16.840.1.101.3.4.2.1',
    der.oid('1.2.840.113549.1.1.11'),
    der.nothing,
  ),
  'ecdsa-sha256': algorithm('sha256', '2.16.840.1.101.3.4.2.1', der.oid('1.2.840.10045.4.3.2')),
  'ecdsa-sha384': algorithm('sha384', '2.16.840.1.101.3.4.2.2', der.oid('1.2.840.10045.4.3.3')),
  // GB/T 35275
  'sm2-sm3': algorithm('sm3', '1.2.156.10197.1.401', der.oid('1.2.156.10197.1.501')),
} as const satisfies Record<string, SignatureAlgorithm>

export type SignatureAlgorithmName = keyof typeof signatureAlgorithms
