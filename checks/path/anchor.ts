/** A trust anchor: a name and a key (RFC 5280 §6.1.1 (d)), or a certificate whose constraints may count (RFC 5937). */
import { readDer } from '../der/read.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readName, type Name } from '../x509/name.ts'
import { readPublicKey, type PublicKeyInfo } from '../x509/public-key.ts'

export interface Anchor {
  readonly name: Name
  readonly publicKey: PublicKeyInfo
  readonly certificate: Certificate | undefined
}

export const anchorOf = (certificate: Certificate): Anchor => ({
  name: certificate.subject,
  publicKey: certificate.publicKey,
  certificate,
})

/** An anchor from the DER of a Name and of a SubjectPublicKeyInfo. Throws Unreadable. */
export const anchorFrom = (name: Uint8Array, publicKey: Uint8Array): Anchor => ({
  name: readName(readDer(name).element, 'trust anchor name'),
  publicKey: readPublicKey(readDer(publicKey).element),
  certificate: undefined,
})
