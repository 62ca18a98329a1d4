/** Signatures and digests of XMLDSig by their identifiers (XMLDSig 1.1 §6, RFC 9231). */
import { constants, createHash, verify, type KeyObject } from 'node:crypto'
import { XmlSignatureError } from './signature-error.ts'

const more = 'http://www.w3.org/2001/04/xmldsig-more#'
const more2007 = 'http://www.w3.org/2007/05/xmldsig-more#'
const xmlenc = 'http://www.w3.org/2001/04/xmlenc#'
const dsig = 'http://www.w3.org/2000/09/xmldsig#'

const hashes = ['sha256', 'sha384', 'sha512'] as const
type Hash = (typeof hashes)[number]

const digests: Readonly<Record<string, Hash | 'sha1'>> = {
  [`${dsig}sha1`]: 'sha1',
  [`${xmlenc}sha256`]: 'sha256',
  [`${more}sha384`]: 'sha384',
  [`${xmlenc}sha512`]: 'sha512',
}

interface SignatureKind {
  readonly hash: Hash | 'sha1'
  readonly key: 'rsa' | 'ec'
  readonly pss?: boolean
}

const signatures: Readonly<Record<string, SignatureKind>> = {
  [`${dsig}rsa-sha1`]: { hash: 'sha1', key: 'rsa' },
  [`${more}ecdsa-sha1`]: { hash: 'sha1', key: 'ec' },
  ...Object.fromEntries(
    hashes.flatMap((hash): [string, SignatureKind][] => [
      [`${more}rsa-${hash}`, { hash, key: 'rsa' }],
      [`${more}ecdsa-${hash}`, { hash, key: 'ec' }],
      [`${more2007}${hash}-rsa-MGF1`, { hash, key: 'rsa', pss: true }],
    ]),
  ),
}

/** Identifiers under which this service signs. */
export const signatureUris = {
  'rsa-sha256': `${more}rsa-sha256`,
  'ecdsa-sha256': `${more}ecdsa-sha256`,
  'ecdsa-sha384': `${more}ecdsa-sha384`,
} as const
export const sha256Uri = `${xmlenc}sha256`

const leastRsaBits = 2048

const unknown = (uri: string) =>
  new XmlSignatureError(
    'Unsupported',
    `the signature uses ${uri || 'no algorithm'}, which is not known here`,
    `签名使用了本系统不支持的算法：${uri || '无'}`,
  )

const sha1 = () =>
  new XmlSignatureError(
    'Weak',
    'the signature rests on SHA-1, which no longer protects',
    '签名使用 SHA-1，已不再安全',
  )

/** The digest as node:crypto names it; throws XmlSignatureError (`Unsupported`). */
export function digestNamed(uri: string): Hash | 'sha1' {
  const digest = digests[uri]
  if (!digest) throw unknown(uri)
  return digest
}

/** Throws XmlSignatureError (`Weak`) for SHA-1. */
export function soundDigest(uri: string): Hash {
  const digest = digestNamed(uri)
  if (digest === 'sha1') throw sha1()
  return digest
}

export const digestOf = (hash: string, bytes: Uint8Array): Buffer =>
  createHash(hash).update(bytes).digest()

/** Throws XmlSignatureError where the algorithm is unknown (`Unsupported`) or weak (`Weak`). */
export function requireSound(uri: string): SignatureKind {
  const kind = signatures[uri]
  if (!kind) throw unknown(uri)
  if (kind.hash === 'sha1') throw sha1()
  return kind
}

function requireStrong(key: KeyObject): void {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? leastRsaBits
  if (bits < leastRsaBits)
    throw new XmlSignatureError(
      'Weak',
      `expected an RSA key of at least ${leastRsaBits} bits, got ${bits}`,
      `RSA 密钥应不少于 ${leastRsaBits} 位，实际为 ${bits} 位`,
    )
}

export interface Signed {
  /** Identifier of the algorithm. */
  readonly algorithm: string
  readonly bytes: Uint8Array
  readonly value: Uint8Array
}

/** Whether a key made a signature; throws XmlSignatureError where that must not count (`Weak`, `Unsupported`). */
export function isSignedWith({ algorithm, bytes, value }: Signed, key: KeyObject): boolean {
  const { hash, key: kind, pss } = requireSound(algorithm)
  if (key.asymmetricKeyType !== kind) return false
  const holds = verify(
    hash,
    bytes,
    pss
      ? {
          key,
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
        }
      : { key, dsaEncoding: 'ieee-p1363' },
    value,
  )
  if (holds) requireStrong(key)
  return holds
}
