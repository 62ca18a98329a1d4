/** Verifies CMS signed-data: content, signed attributes and signature, and that they name the signing certificate. */
import { createHash } from 'node:crypto'
import { instant, octets, oid, sequence } from '../../checks/der/expect.ts'
import { Unreadable } from '../../checks/der/unreadable.ts'
import type { Certificate } from '../../checks/x509/certificate.ts'
import { verifySignature } from '../../checks/x509/signature.ts'
import { signatureAlgorithm, type AlgorithmIdentifier } from '../../checks/x509/algorithm.ts'
import { digests } from './algorithms.ts'
import { SignatureError } from './error.ts'
import { identifiers } from './object-identifiers.ts'
import { readSigned, type SignedContent } from './read.ts'

export interface VerifiedSignature {
  readonly contentType: string
  readonly content: Uint8Array
  /** The signer's; whether it is trusted is another question. */
  readonly certificate: Certificate
  /** All certificates that came with the signature. */
  readonly certificates: readonly Certificate[]
  /** The time that the signer claims, ISO 8601. */
  readonly signingTime: string | undefined
}

const invalid = (en: string, zh: string) => new SignatureError('Invalid', en, zh)
const sameBytes = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

function required(signed: SignedContent, type: string, name: string) {
  const value = signed.attributes.get(type)
  if (value) return value
  throw new SignatureError('Unreadable', `attribute ${name} is missing`, `缺少属性 ${name}`)
}

function assertContent(signed: SignedContent, content: Uint8Array): void {
  const hash = digests[signed.digest]
  if (!hash)
    throw new SignatureError('Unsupported', `digest ${signed.digest}`, `摘要算法 ${signed.digest}`)
  const type = oid(required(signed, identifiers.contentType, 'content-type'))
  if (type !== signed.contentType)
    throw invalid('the signed content type is another', '签名的内容类型不一致')
  const digest = octets(required(signed, identifiers.messageDigest, 'message-digest'))
  if (!sameBytes(digest, createHash(hash).update(content).digest()))
    throw new SignatureError(
      'ContentChanged',
      'the content is not what was signed',
      '内容与签名时不一致',
    )
}

function signerCertificate({ certificates, issuer, serialNumber }: SignedContent): Certificate {
  const found = certificates.find(
    (each) => sameBytes(each.issuer.bytes, issuer) && each.serialNumber === serialNumber,
  )
  if (found) return found
  throw invalid('the signer’s certificate is not enclosed', '签名中没有签名者证书')
}

/** ESSCertIDv2 with SHA-256 by default, or the older ESSCertID with SHA-1, as time stamping authorities still write it. */
function assertNamed({ attributes }: SignedContent, { bytes }: Certificate): void {
  const v2 = attributes.get(identifiers.signingCertificateV2)
  const named = v2 ?? attributes.get(identifiers.signingCertificate)
  if (!named) throw invalid('no attribute names the signing certificate', '没有属性指明签名证书')
  const [first, second] = sequence(sequence(sequence(named)[0])[0])
  const isAlgorithm = first?.constructed === true
  const hash = isAlgorithm ? digests[oid(sequence(first)[0])] : v2 ? 'sha256' : 'sha1'
  const value = octets(isAlgorithm ? second : first, 'certHash')
  if (!hash || !sameBytes(value, createHash(hash).update(bytes).digest()))
    throw invalid('the signature names another certificate', '签名指明的是另一张证书')
}

const rsaWith: Readonly<Record<string, string>> = {
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
}

/** "rsaEncryption" leaves the digest to the signer info (RFC 3370 §3.2). */
function algorithmOf({ algorithm, digest }: SignedContent): AlgorithmIdentifier {
  if (algorithm.oid !== identifiers.rsaEncryption) return algorithm
  return { ...algorithm, oid: rsaWith[digests[digest] ?? ''] ?? algorithm.oid }
}

function assertSigned(signed: SignedContent, { publicKey }: Certificate): void {
  const algorithm = algorithmOf(signed)
  const known = signatureAlgorithm(algorithm)
  if (known?.hash && known.hash !== digests[signed.digest])
    throw invalid('the digest is not that of the signature algorithm', '摘要算法与签名算法不一致')
  const signature = { unusedBits: 0, bytes: signed.signature }
  const verdict = verifySignature(
    { data: signed.signedAttributes, algorithm, signature },
    publicKey,
  )
  if (verdict === 'unsupported')
    throw new SignatureError(
      'Unsupported',
      `signature algorithm ${algorithm.oid}`,
      `签名算法 ${algorithm.oid}`,
    )
  if (verdict === 'invalid')
    throw invalid(
      'the signature does not verify under the certificate’s key',
      '签名不能用证书公钥验证通过',
    )
}

function verifyParts(signed: SignedContent, detached?: Uint8Array): VerifiedSignature {
  const content = detached ?? signed.content
  if (!content || (detached && signed.content))
    throw new SignatureError(
      'Unreadable',
      'the content is not where it belongs',
      '内容所在位置不符',
    )
  assertContent(signed, content)
  const certificate = signerCertificate(signed)
  assertNamed(signed, certificate)
  assertSigned(signed, certificate)
  const { contentType, certificates } = signed
  const time = signed.attributes.get(identifiers.signingTime)
  return {
    contentType,
    content,
    certificate,
    certificates,
    signingTime: time && instant(time).toISOString(),
  }
}

/**
 * Verifies a signature over `detached` content, or over the content that it encloses.
 * Throws SignatureError.
 */
export function verifySigned(bytes: Uint8Array, detached?: Uint8Array): VerifiedSignature {
  try {
    return verifyParts(readSigned(bytes), detached)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new SignatureError('Unreadable', error.text.en, error.text['zh-CN'])
  }
}
