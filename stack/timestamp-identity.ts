/** Key and certificates of the development time stamping authority, made on first use and kept in the data folder. */
import 'reflect-metadata'
import { createPrivateKey, sign, webcrypto } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as x509 from '@peculiar/x509'
import type { Signer } from '../documents/seal/signer.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const timeStamping = '1.3.6.1.5.5.7.3.8'
const years = 20
const caName = 'CN=Development time stamping CA,O=Development,C=CN'
const name = 'CN=Development time stamping authority,O=Development,C=CN'

const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

/** From a day ago: another machine's clock may be behind. */
function validity() {
  const notBefore = new Date(Date.now() - 86_400_000)
  const notAfter = new Date(notBefore)
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years)
  return { notBefore, notAfter }
}

async function makeCertificates(keys: webcrypto.CryptoKeyPair) {
  const caKeys = await newKeys()
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    name: caName,
    serialNumber: '01',
    keys: caKeys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  })
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity(),
    issuer: caName,
    subject: name,
    serialNumber: '02',
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([timeStamping], true),
      await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  })
  return [certificate, ca].map((each) => each.toString('pem')).join('\n')
}

async function makeFiles(keyFile: string, certificateFile: string): Promise<void> {
  const keys = await newKeys()
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  writeFileSync(certificateFile, await makeCertificates(keys))
  // Last, so that a crash before it leaves nothing that looks made.
  writeFileSync(keyFile, key.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
}

/** The authority's signer; the second of its certificates is the anchor that makes its time stamps trusted. */
export async function timestampIdentity(dataFolder: string): Promise<Signer> {
  mkdirSync(dataFolder, { recursive: true })
  const keyFile = path.join(dataFolder, 'timestamp-key.pem')
  const certificateFile = path.join(dataFolder, 'timestamp-certificates.pem')
  if (!existsSync(keyFile)) await makeFiles(keyFile, certificateFile)
  const key = createPrivateKey(readFileSync(keyFile))
  const pem = readFileSync(certificateFile, 'utf8')
  return {
    certificates: x509.PemConverter.decode(pem).map((der) => Buffer.from(der)),
    algorithm: 'ecdsa-sha256',
    sign: async (bytes) => sign('sha256', bytes, key),
  }
}
