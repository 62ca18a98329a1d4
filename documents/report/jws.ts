/** A detached JSON Web Signature (RFC 7515 Appendix F) over bytes as they are stored, made with the key of the seal. */
import { createHash } from 'node:crypto'
import { rawSignature } from '../seal/raw-signature.ts'
import type { Signer } from '../seal/signer.ts'

const algorithms: Readonly<Record<Signer['algorithm'], 'RS256' | 'ES256' | 'ES384' | undefined>> = {
  'rsa-sha256': 'RS256',
  'ecdsa-sha256': 'ES256',
  'ecdsa-sha384': 'ES384',
  // JSON Web Algorithms have no name for it.
  'sm2-sm3': undefined,
}

/** What is signed, and of what it tells. */
export interface Signing {
  readonly bytes: Uint8Array
  /** A URI: what the bytes are about. */
  readonly subject: string
}

/**
 * Signs bytes as they are stored: whoever verifies takes the file as the payload. The header carries the certificates
 * and names what the bytes are about (`sub`). Throws TypeError where JWS has no name for the algorithm.
 */
export async function signDetached({ bytes, subject }: Signing, signer: Signer): Promise<string> {
  const algorithm = algorithms[signer.algorithm]
  const [own] = signer.certificates
  if (!algorithm || !own)
    throw new TypeError(`expected an RSA, P-256 or P-384 seal, got ${signer.algorithm}`)
  const header = {
    alg: algorithm,
    typ: 'JOSE',
    cty: 'application/json',
    sub: subject,
    x5c: signer.certificates.map((certificate) => certificate.toString('base64')),
    'x5t#S256': createHash('sha256').update(own).digest('base64url'),
  }
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url')
  const payload = Buffer.from(bytes).toString('base64url')
  const signature = await signer.sign(Buffer.from(`${encoded}.${payload}`))
  return `${encoded}..${rawSignature(signature, signer.algorithm).toString('base64url')}`
}
