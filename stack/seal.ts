/** The development seal: a key and certificates made on first start, which say on their face that they seal nothing real. */
import 'reflect-metadata'
import { createPrivateKey, webcrypto } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as x509 from '@peculiar/x509'

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
}
const years = 20
const rootName = 'CN=Development root,O=Development 开发用,C=CN'
const sealName = 'CN=Development seal 开发用印章,O=Not a seal of any authority,C=CN'

export interface SealFiles {
  readonly keyFile: string
  /** The seal's certificate, then the root. */
  readonly certificateFile: string
  /** The root alone: what a verifier trusts. */
  readonly anchorFile: string
}

function validity() {
  const notBefore = new Date(Date.now() - 86_400_000)
  const notAfter = new Date(notBefore)
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years)
  return { notBefore, notAfter }
}

async function make({ keyFile, certificateFile, anchorFile }: SealFiles): Promise<void> {
  const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [rootKeys, keys] = [await newKeys(), await newKeys()]
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    name: rootName,
    serialNumber: '01',
    keys: rootKeys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(rootKeys.publicKey),
    ],
  })
  const seal = await x509.X509CertificateGenerator.create({
    ...validity(),
    issuer: rootName,
    subject: sealName,
    serialNumber: '02',
    publicKey: keys.publicKey,
    signingKey: rootKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
        true,
      ),
      await x509.AuthorityKeyIdentifierExtension.create(rootKeys.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  writeFileSync(anchorFile, `${root.toString('pem')}\n`)
  writeFileSync(certificateFile, `${seal.toString('pem')}\n${root.toString('pem')}\n`)
  // Last, so that a crash before it leaves nothing that looks made.
  writeFileSync(keyFile, key.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
}

/** The files of the development seal in a folder, made unless they are there. */
export async function developmentSeal(folder: string): Promise<SealFiles> {
  mkdirSync(folder, { recursive: true })
  const files = {
    keyFile: path.join(folder, 'seal-key.pem'),
    certificateFile: path.join(folder, 'seal-certificates.pem'),
    anchorFile: path.join(folder, 'seal-root.pem'),
  }
  if (!existsSync(files.keyFile)) await make(files)
  return files
}
