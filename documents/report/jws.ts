/** A detached JSON Web Signature over canonical JSON (RFC 7515 Appendix F, RFC 8785) with the key of the seal. */
import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { readCertificate, type Certificate } from '../../checks/x509/certificate.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { distrust } from '../cms/trust.ts'
import type { Signer } from '../seal/signer.ts'

interface Algorithm {
  readonly alg: 'RS256' | 'ES256' | 'ES384'
  readonly hash: 'sha256' | 'sha384'
  /** Octets of each of the two numbers of an ECDSA signature; absent for RSA. */
  readonly size?: number
}

const algorithms: Readonly<Record<Signer['algorithm'], Algorithm | undefined>> = {
  'rsa-sha256': { alg: 'RS256', hash: 'sha256' },
  'ecdsa-sha256': { alg: 'ES256', hash: 'sha256', size: 32 },
  'ecdsa-sha384': { alg: 'ES384', hash: 'sha384', size: 48 },
  // JSON Web Algorithms have no name for it.
  'sm2-sm3': undefined,
}

const base64url = (text: string) => Buffer.from(text).toString('base64url')

/** The bytes that are signed, whatever the order and spacing of the JSON text. Throws TypeError for what is no JSON. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('expected a JSON value, got none')
  return text
}

/** "r, then s, each as long as the order" (RFC 7518 §3.4) from a DER signature. */
function rawSignature(der: Buffer, size: number): Buffer {
  // SEQUENCE of two INTEGERs; its own length has one octet on the curves in use, or two.
  let at = (der[1] ?? 0) < 0x80 ? 2 : 3
  const number = () => {
    const length = der[at + 1] ?? 0
    const bytes = der.subarray(at + 2, at + 2 + length)
    at += 2 + length
    const plain = bytes.length > size ? bytes.subarray(bytes.length - size) : bytes
    return Buffer.concat([Buffer.alloc(size - plain.length), plain])
  }
  return Buffer.concat([number(), number()])
}

/** Signs a JSON value; the header carries the certificates. Throws TypeError where JWS has no name for the algorithm. */
export async function signJson(value: unknown, signer: Signer): Promise<string> {
  const algorithm = algorithms[signer.algorithm]
  const [own] = signer.certificates
  if (!algorithm || !own)
    throw new TypeError(`expected an RSA, P-256 or P-384 seal, got ${signer.algorithm}`)
  const header = base64url(
    canonicalJson({
      alg: algorithm.alg,
      typ: 'JOSE',
      x5c: signer.certificates.map((certificate) => certificate.toString('base64')),
      'x5t#S256': createHash('sha256').update(own).digest('base64url'),
    }),
  )
  const payload = base64url(canonicalJson(value))
  const signature = await signer.sign(Buffer.from(`${header}.${payload}`))
  const raw = algorithm.size === undefined ? signature : rawSignature(signature, algorithm.size)
  return `${header}..${raw.toString('base64url')}`
}

const Header = z.object({
  alg: z.enum(['RS256', 'ES256', 'ES384']),
  x5c: z.array(z.base64()).min(1).max(10),
  crit: z.undefined(),
  b64: z.undefined(),
})

export type JwsVerdict =
  | { readonly valid: true; readonly certificate: Certificate }
  | { readonly valid: false; readonly reason: Bilingual }

const no = (en: string, zh: string): JwsVerdict => ({
  valid: false,
  reason: { en, 'zh-CN': zh },
})

function headerOf(encoded: string) {
  try {
    const text = Buffer.from(encoded, 'base64url').toString()
    return Header.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Key types must fit the algorithm that is named: a header is not signed by whoever owns the key it carries. */
function holds({
  alg,
  signed,
  signature,
  der,
}: Record<'signed' | 'signature' | 'der', Buffer> & Pick<Algorithm, 'alg'>) {
  const { hash, size } = Object.values(algorithms).find((each) => each?.alg === alg) ?? {}
  const key = createPublicKey(
    new X509Certificate(der).publicKey.export({ format: 'pem', type: 'spki' }),
  )
  if (key.asymmetricKeyType !== (size === undefined ? 'rsa' : 'ec')) return false
  return verify(hash, signed, { key, dsaEncoding: 'ieee-p1363' }, signature)
}

/** Verifies offline at an instant (ISO 8601) against anchors; never throws for what a signature holds. */
export function verifyJson(
  value: unknown,
  jws: string,
  anchors: readonly Certificate[],
  at: string,
): JwsVerdict {
  const [encoded = '', payload, signature = '', ...more] = jws.trim().split('.')
  const header = headerOf(encoded)
  if (!header || payload !== '' || more.length > 0)
    return no('the signature is not a detached JWS', '签名不是分离式 JWS')
  try {
    const [own, ...above] = header.x5c.map((text) => Buffer.from(text, 'base64'))
    if (!own) return no('the signature names no certificate', '签名未附证书')
    const signed = Buffer.from(`${encoded}.${base64url(canonicalJson(value))}`)
    const given = {
      alg: header.alg,
      signed,
      signature: Buffer.from(signature, 'base64url'),
      der: own,
    }
    if (!holds(given)) return no('the signature does not hold', '签名验证不通过')
    const certificate = readCertificate(own)
    const reason = distrust({ certificate, certificates: above.map(readCertificate) }, anchors, at)
    return reason ? { valid: false, reason } : { valid: true, certificate }
  } catch (error) {
    if (error instanceof Unreadable) return { valid: false, reason: error.text }
    return no('the signature cannot be read', '签名无法读取')
  }
}
