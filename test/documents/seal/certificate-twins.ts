/** Two certificates of one key, name and serial number that differ in their first day alone. */
import 'reflect-metadata'
import { createPrivateKey, webcrypto } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import * as x509 from '@peculiar/x509'

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
}

/** Writes key and first certificate as PEM into a folder; answers the files and the DER of both certificates. */
export async function certificateTwins(folder: string) {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = (notBefore: string) =>
    x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: '07',
      name: 'CN=Twin,C=CN',
      notBefore: new Date(notBefore),
      notAfter: new Date('2040-01-01'),
      keys,
      signingAlgorithm: algorithm,
    })
  const [one, other] = [await certificate('2026-01-01'), await certificate('2026-01-02')]
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const files = {
    keyFile: path.join(folder, 'twin-key.pem'),
    certificateFile: path.join(folder, 'twin.pem'),
  }
  writeFileSync(files.keyFile, key.export({ format: 'pem', type: 'pkcs8' }))
  writeFileSync(files.certificateFile, one.toString('pem'))
  return { ...files, one: Buffer.from(one.rawData), other: Buffer.from(other.rawData) }
}
