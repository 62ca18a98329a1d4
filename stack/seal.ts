/** The development seal: a key and certificates made on first start, which say on their face that they seal nothing real. */
import 'reflect-metadata'
import { createPrivateKey, webcrypto } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as x509 from '@peculiar/x509'
import { makeOnce } from './make-once.ts'
import { onStderr } from './progress.ts'

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
}
const years = 20
const rootName = 'CN=Development root,O=Development 开发用,C=CN'
const sealName =
  'CN=Development seal 开发用印章,O=Development seal of the authority (not MIIT) 开发用印章,C=CN'

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

const filesIn = (folder: string): SealFiles => ({
  keyFile: path.join(folder, 'seal-key.pem'),
  certificateFile: path.join(folder, 'seal-certificates.pem'),
  anchorFile: path.join(folder, 'seal-root.pem'),
})

const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
type Keys = webcrypto.CryptoKeyPair

const rootOf = async (keys: Keys) =>
  x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    name: rootName,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })

const sealOf = async (keys: Keys, rootKeys: Keys) =>
  x509.X509CertificateGenerator.create({
    ...validity(),
    issuer: rootName,
    subject: sealName,
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

async function make({ keyFile, certificateFile, anchorFile }: SealFiles): Promise<void> {
  const [rootKeys, keys] = [await newKeys(), await newKeys()]
  const [root, seal] = [await rootOf(rootKeys), await sealOf(keys, rootKeys)]
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  writeFileSync(anchorFile, `${root.toString('pem')}\n`)
  writeFileSync(certificateFile, `${seal.toString('pem')}\n${root.toString('pem')}\n`)
  writeFileSync(keyFile, key.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
}

/** The files of the development seal in a folder, which is made, whole, unless it is there. */
export async function developmentSeal(folder: string): Promise<SealFiles> {
  await makeOnce(folder, onStderr, async (making) => {
    const whole = path.join(making, 'seal')
    mkdirSync(whole)
    await make(filesIn(whole))
    return whole
  })
  return filesIn(folder)
}
