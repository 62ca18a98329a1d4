/** A signer whose key never leaves a device: OpenSC's `pkcs11-tool` asks it to sign (PKCS #11). */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { derOf } from '../../checks/x509/pem.ts'
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
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out))
      else reject(new Error(`expected a signature of the device, got: ${said.trim()}`))
    })
    child.stdin.end(input)
  })
}

/** RSA keys, PKCS #1 v1.5 with SHA-256. */
export function pkcs11Signer(key: Pkcs11Key): Signer {
  const pin = readFileSync(key.pinFile, 'utf8').trim()
  const of = ['--module', key.module, '--token-label', key.tokenLabel, '--label', key.keyLabel]
  const signing = ['--login', '--pin', 'env:SEAL_PIN', '--sign', '--mechanism', 'SHA256-RSA-PKCS']
  return {
    certificates: derOf(readFileSync(key.certificateFile)).map((der) => Buffer.from(der)),
    algorithm: 'rsa-sha256',
    sign: (bytes) => run([...of, ...signing], { ...key.environment, SEAL_PIN: pin }, bytes),
  }
}
