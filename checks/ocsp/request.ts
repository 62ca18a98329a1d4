/** Builds OCSP requests (RFC 6960 §4.1, RFC 9654 §2.1), unsigned, for one certificate. */
import { randomBytes } from 'node:crypto'
import { encodeExplicit, encodeOctets, encodeSequence } from '../der/encode.ts'
import type { Certificate } from '../x509/certificate.ts'
import type { PublicKeyInfo } from '../x509/public-key.ts'
import { certificateIdOf } from './certificate-id.ts'

/** "Newer OCSP requesters that support this extension SHOULD use a length of at least 32 octets" (RFC 9654 §2.1). */
const nonceOctets = 32

export const newNonce = (): Buffer => randomBytes(nonceOctets)

/** DER of 1.3.6.1.5.5.7.48.1.2, id-pkix-ocsp-nonce. */
const nonceId = Buffer.from('06092b0601050507300102', 'hex')

export interface OcspRequest {
  readonly certificate: Certificate
  readonly issuer: PublicKeyInfo
  /** Left out where answers made in advance will do (RFC 5019 §2.1). */
  readonly nonce?: Uint8Array
  /** Hash of the CertID; `sha1` unless said otherwise, which says nothing about any signature. */
  readonly hash?: 'sha1' | 'sha256'
}

/** DER of an OCSPRequest. */
export function buildRequest({ certificate, issuer, nonce, hash = 'sha1' }: OcspRequest): Buffer {
  const id = certificateIdOf(certificate, issuer, hash)
  const extension = nonce && encodeSequence(nonceId, encodeOctets(encodeOctets(nonce)))
  return encodeSequence(
    encodeSequence(
      encodeSequence(encodeSequence(id)),
      ...(extension ? [encodeExplicit(2, encodeSequence(extension))] : []),
    ),
  )
}
