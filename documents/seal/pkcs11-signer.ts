/** A signer whose key never leaves a device: OpenSC's `pkcs11-tool` asks it to sign (PKCS #11). */
import { spawn } from 'node:child_process'
import { createHash, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { SignatureAlgorithmName } from '../cms/algorithms.ts'
import { algorithmOf, digestOf } from './key-algorithm.ts'
import { readSealCertificates } from './seal-certificates.ts'
import type { Signer } from './signer.ts'

export interface Pkcs11Key {
  /** Path of the device's module, as `/usr/lib/softhsm/libsofthsm2.so`. */
  readonly module: string
  readonly tokenLabel: string
  readonly keyLabel: string
  /** File that holds the user PIN and nothing else. */
  readonly pinFile: string
  /** PEM, the signer's certificate first. */
  readonly certificateFile: string
  /** What the device's module reads from its environment, as SOFTHSM2_CONF. */
  readonly environment?: Readonly<Record<string, string>>
}

const longestMs = 30_000

function run(
  options: readonly string[],
  environment: Readonly<Record<string, string>>,
  input: Uint8Array,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The PIN is in the environment of this one child, never on its command line.
    const child = spawn('pkcs11-tool', options, {
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C', ...environment },
      timeout: longestMs,
    })
    const out: Buffer[] = []
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(out))
      else
        reject(
          new Error(`expected a signature of the device, got: ${said.trim() || (signal ?? code)}`),
        )
    })
    // A tool that ends before it has read all says why when it closes.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** How the device is asked, and for what: with ECDSA few devices take more than the digest. */
function requestOf(algorithm: SignatureAlgorithmName, bytes: Uint8Array) {
  if (algorithm === 'rsa-sha256') return { options: ['SHA256-RSA-PKCS'], input: bytes }
  const digest = createHash(digestOf(algorithm)).update(bytes).digest()
  return { options: ['ECDSA', '--signature-format', 'openssl'], input: digest }
}

/**
 * RSA keys (PKCS #1 v1.5 with SHA-256), P-256 and P-384. Signing throws when the device refuses, does not answer, or
 * holds a key that the certificate is not of.
 */
export function pkcs11Signer(key: Pkcs11Key): Signer {
  const pin = readFileSync(key.pinFile, 'utf8').trim()
  const { certificates, certificate } = readSealCertificates(key.certificateFile)
  const algorithm = algorithmOf(certificate.publicKey)
  const of = ['--module', key.module, '--token-label', key.tokenLabel, '--label', key.keyLabel]
  const signing = ['--login', '--pin', 'env:SEAL_PIN', '--sign', '--mechanism']
  return {
    certificates,
    algorithm,
    async sign(bytes) {
      const { options, input } = requestOf(algorithm, bytes)
      const environment = { ...key.environment, SEAL_PIN: pin }
      const signature = await run([...of, ...signing, ...options], environment, input)
      if (!verify(digestOf(algorithm), bytes, certificate.publicKey, signature))
        throw new Error(
          `expected a signature of the certificate's key, got one of another key labelled ${key.keyLabel}`,
        )
      return signature
    },
  }
}
