/** A detached JSON Web Signature (RFC 7515 Appendix F) over the bytes of a report, made with the key of the seal. */
import { createHash } from 'node:crypto'
import { readDer } from '../../checks/der/read.ts'
import type { Signer } from '../seal/signer.ts'

interface Algorithm {
  readonly alg: 'RS256' | 'ES256' | 'ES384'
  /** Octets of each of the two numbers of an ECDSA signature; absent for RSA. */
  readonly size?: number
}

const algorithms: Readonly<Record<Signer['algorithm'], Algorithm | undefined>> = {
  'rsa-sha256': { alg: 'RS256' },
  'ecdsa-sha256': { alg: 'ES256', size: 32 },
  'ecdsa-sha384': { alg: 'ES384', size: 48 },
  // JSON Web Algorithms have no name for it.
  'sm2-sm3': undefined,
}

/** "r, then s, each as long as the order" (RFC 7518 §3.4) from a DER signature. */
function rawSignature(der: Buffer, size: number): Buffer {
  const numbers = readDer(der).element?.children ?? []
  if (numbers.length !== 2)
    throw new TypeError(`expected a signature of two numbers, got ${numbers.length}`)
  return Buffer.concat(
    numbers.map(({ content }) => {
      // A positive INTEGER may begin with one octet of zero.
      const digits = content.subarray(Math.max(0, content.length - size))
      return Buffer.concat([Buffer.alloc(size - digits.length), digits])
    }),
  )
}

/** What is signed, and for which dossier. */
export interface Signing {
  readonly bytes: Uint8Array
  readonly dossier: string
}

/**
 * Signs bytes as they are stored: whoever verifies takes the file as the payload. The header carries the certificates
 * and names the dossier (`sub`). Throws TypeError where JWS has no name for the algorithm.
 */
export async function signDetached({ bytes, dossier }: Signing, signer: Signer): Promise<string> {
  const algorithm = algorithms[signer.algorithm]
  const [own] = signer.certificates
  if (!algorithm || !own)
    throw new TypeError(`expected an RSA, P-256 or P-384 seal, got ${signer.algorithm}`)
  const header = {
    alg: algorithm.alg,
    typ: 'JOSE',
    cty: 'application/json',
    sub: `urn:uuid:${dossier}`,
    x5c: signer.certificates.map((certificate) => certificate.toString('base64')),
    'x5t#S256': createHash('sha256').update(own).digest('base64url'),
  }
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url')
  const payload = Buffer.from(bytes).toString('base64url')
  const signature = await signer.sign(Buffer.from(`${encoded}.${payload}`))
  const raw = algorithm.size === undefined ? signature : rawSignature(signature, algorithm.size)
  return `${encoded}..${raw.toString('base64url')}`
}
