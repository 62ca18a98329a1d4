/** A signer whose key is in a PEM file. */
import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { algorithmOf, digestOf } from './key-algorithm.ts'
import { readSealCertificates } from './seal-certificates.ts'
import type { Signer } from './signer.ts'

/**
 * PEM files: a private key, and the certificates with the signer's first. Throws when either cannot be read or the
 * first certificate is of another key.
 */
export function keyFileSigner(keyFile: string, certificateFile: string): Signer {
  const key = createPrivateKey(readFileSync(keyFile))
  const { certificates, certificate } = readSealCertificates(certificateFile)
  if (!certificate.checkPrivateKey(key))
    throw new Error(
      `expected the certificate of the key ${keyFile} first in ${certificateFile}, got that of another key`,
    )
  const algorithm = algorithmOf(key)
  return { certificates, algorithm, sign: async (bytes) => sign(digestOf(algorithm), bytes, key) }
}
