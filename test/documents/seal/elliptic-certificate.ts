/** A key on P-256 with a certificate of its own. */
import 'reflect-metadata'
import { createPrivateKey, webcrypto } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import * as x509 from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** Writes both as PEM into a folder. */
export async function ellipticCertificate(folder: string) {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Elliptic,C=CN',
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2040-01-01'),
    keys,
    signingAlgorithm: algorithm,
  })
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const [keyFile, certificateFile] = ['elliptic-key.pem', 'elliptic.pem'].map((name) =>
    path.join(folder, name),
  ) as [string, string]
  const pem = certificate.toString('pem')
  writeFileSync(keyFile, key.export({ format: 'pem', type: 'pkcs8' }))
  writeFileSync(certificateFile, pem)
  return { keyFile, certificateFile, pem }
}
