/** A signer whose key is in a PEM file. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { derOf } from '../../checks/x509/pem.ts'
import type { SignatureAlgorithmName } from '../cms/algorithms.ts'
import type { Signer } from './signer.ts'

/** What a key signs with: its kind and size decide. */
function algorithmOf(key: KeyObject): SignatureAlgorithmName {
  if (key.asymmetricKeyType === 'rsa') return 'rsa-sha256'
  const curve = key.asymmetricKeyDetails?.namedCurve
  if (key.asymmetricKeyType === 'ec' && curve === 'prime256v1') return 'ecdsa-sha256'
  if (key.asymmetricKeyType === 'ec' && curve === 'secp384r1') return 'ecdsa-sha384'
  throw new TypeError(`expected an RSA, P-256 or P-384 key, got ${key.asymmetricKeyType ?? '?'}`)
}

/** PEM files: a private key, and the certificates with the signer's first. Throws when either cannot be read. */
export function keyFileSigner(keyFile: string, certificateFile: string): Signer {
  const key = createPrivateKey(readFileSync(keyFile))
  const algorithm = algorithmOf(key)
  const hash = algorithm === 'ecdsa-sha384' ? 'sha384' : 'sha256'
  return {
    certificates: derOf(readFileSync(certificateFile)).map((der) => Buffer.from(der)),
    algorithm,
    sign: async (bytes) => sign(hash, bytes, key),
  }
}
