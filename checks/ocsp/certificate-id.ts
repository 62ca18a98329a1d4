/** CertID: which certificate a request or a response is about (RFC 6960 §4.1.1). */
import { createHash } from 'node:crypto'
import { encode, encodeOctets, encodeSequence } from '../der/encode.ts'
import type { Element } from '../der/element.ts'
import { fields, integerOf, octets } from '../der/expect.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readAlgorithm } from '../x509/algorithm.ts'
import type { PublicKeyInfo } from '../x509/public-key.ts'

export interface CertificateId {
  /** OID. */
  readonly hashAlgorithm: string
  readonly issuerNameHash: Uint8Array
  readonly issuerKeyHash: Uint8Array
  readonly serialNumber: bigint
}

const hashNames: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.156.10197.1.401': 'sm3',
}

/** Throws Unreadable. */
export function readCertificateId(element: Element | undefined): CertificateId {
  const [algorithm, name, key, serial] = fields(element, 'CertID', 4)
  return {
    hashAlgorithm: readAlgorithm(algorithm, 'hashAlgorithm').oid,
    issuerNameHash: octets(name, 'issuerNameHash'),
    issuerKeyHash: octets(key, 'issuerKeyHash'),
    serialNumber: integerOf(serial?.content ?? new Uint8Array()),
  }
}

const hashOf = (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest()

/** "calculated over the value (excluding tag and length) of the subject public key field" */
export const keyHash = (hash: string, { key }: PublicKeyInfo): Buffer => hashOf(hash, key.bytes)

/** Whether the id is that of the certificate under its issuer's key; false for a hash that is not known here. */
export function isIdOf(
  id: CertificateId,
  certificate: Certificate,
  issuer: PublicKeyInfo,
): boolean {
  const hash = hashNames[id.hashAlgorithm]
  if (hash === undefined || id.serialNumber !== certificate.serialNumber) return false
  return (
    hashOf(hash, certificate.issuer.bytes).equals(id.issuerNameHash) &&
    keyHash(hash, issuer).equals(id.issuerKeyHash)
  )
}

/** AlgorithmIdentifier of SHA-1 with NULL: what every responder finds a certificate by (RFC 5019 §2.1.1). */
const sha1 = Buffer.from('300906052b0e03021a0500', 'hex')
const sha256 = Buffer.from('300d06096086480165030402010500', 'hex')

/** DER of the CertID of a certificate under its issuer's key. */
export function certificateIdOf(
  certificate: Certificate,
  issuer: PublicKeyInfo,
  hash: 'sha1' | 'sha256',
): Buffer {
  return encodeSequence(
    hash === 'sha1' ? sha1 : sha256,
    encodeOctets(hashOf(hash, certificate.issuer.bytes)),
    encodeOctets(keyHash(hash, issuer)),
    encode(0x02, certificate.serialOctets),
  )
}
