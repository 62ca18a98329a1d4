/** Signs content as CMS signed-data (RFC 5652) that names its signing certificate (ESS, RFC 5035). */
import { createHash } from 'node:crypto'
import { readCertificate } from '../../checks/x509/certificate.ts'
import type { Signer } from '../seal/signer.ts'
import { signatureAlgorithms } from './algorithms.ts'
import * as der from './der.ts'
import { identifiers } from './object-identifiers.ts'

export interface Signing {
  readonly content: Uint8Array
  /** OID of what the content is; plain data where absent. */
  readonly contentType?: string
  /** Whether the content stays outside the signature. */
  readonly detached: boolean
  /** Whether the certificates come with the signature; they do unless said otherwise. */
  readonly enclose?: boolean
  readonly signer: Signer
  /** The time at which the signer claims to sign; absent where the document says it itself, as in PAdES. */
  readonly at?: Date
}

const attribute = (type: string, value: Buffer) => der.sequence(der.oid(type), der.setOf(value))

/** SigningCertificateV2 with the default hash, SHA-256: a signature cannot be moved to another certificate of the key. */
function signingCertificate(certificate: Uint8Array): Buffer {
  const hash = createHash('sha256').update(certificate).digest()
  return der.sequence(der.sequence(der.sequence(der.octets(hash))))
}

function attributesOf({ content, contentType = identifiers.data, signer, at }: Signing): Buffer {
  const { hash } = signatureAlgorithms[signer.algorithm]
  return der.setOf(
    attribute(identifiers.contentType, der.oid(contentType)),
    attribute(identifiers.messageDigest, der.octets(createHash(hash).update(content).digest())),
    ...(at ? [attribute(identifiers.signingTime, der.utcTime(at))] : []),
    attribute(identifiers.signingCertificateV2, signingCertificate(certificateOf(signer))),
  )
}

function certificateOf({ certificates }: Signer): Buffer {
  const [certificate] = certificates
  if (!certificate) throw new TypeError('expected a signer with its certificate, got none')
  return certificate
}

async function signerInfo(signing: Signing): Promise<Buffer> {
  const { signer } = signing
  const { digest, signature } = signatureAlgorithms[signer.algorithm]
  const { issuer, serialOctets } = readCertificate(certificateOf(signer))
  const attributes = attributesOf(signing)
  return der.sequence(
    der.integer(1),
    der.sequence(issuer.bytes, der.tlv(0x02, serialOctets)),
    digest,
    // "the IMPLICIT [0] tag … is not used for the DER encoding, rather an EXPLICIT SET OF tag is used" (§5.4)
    Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)]),
    signature,
    der.octets(await signer.sign(attributes)),
  )
}

/** DER of a ContentInfo; throws what the signer throws. */
export async function signContent(signing: Signing): Promise<Buffer> {
  const { content, contentType = identifiers.data, detached, signer, enclose = true } = signing
  const enclosed = detached ? [] : [der.context(0, der.octets(content))]
  const certificates = enclose ? [der.context(0, ...signer.certificates)] : []
  const signedData = der.sequence(
    der.integer(contentType === identifiers.data ? 1 : 3),
    der.setOf(signatureAlgorithms[signer.algorithm].digest),
    der.sequence(der.oid(contentType), ...enclosed),
    ...certificates,
    der.setOf(await signerInfo(signing)),
  )
  return der.sequence(der.oid(identifiers.signedData), der.context(0, signedData))
}
