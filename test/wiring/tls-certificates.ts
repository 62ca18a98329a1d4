/** PEM files of an authority, of a server and of a client that it issued certificates to. */
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import * as x509 from '@peculiar/x509'

const signingAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 86_400_000
const validity = () => ({
  notBefore: new Date(Date.now() - day),
  notAfter: new Date(Date.now() + day),
})
const newKeys = () => webcrypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify'])

async function pemOfKey({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
  const der = await webcrypto.subtle.exportKey('pkcs8', privateKey)
  return x509.PemConverter.encode(der, 'PRIVATE KEY')
}

/** Writes `ca.pem`, and `<name>.pem`, `<name>-key.pem` and both together in `<name>-all.pem` for each name. */
export async function writeTlsFiles(folder: string, serverName: string) {
  const caKeys = await newKeys()
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    ...{ name: 'CN=TLS CA', keys: caKeys, signingAlgorithm },
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  })
  const write = (name: string, text: string) => {
    const file = path.join(folder, name)
    writeFileSync(file, text, { mode: 0o600 })
    return file
  }
  const issue = async (name: string) => {
    const keys = await newKeys()
    const certificate = await x509.X509CertificateGenerator.create({
      ...validity(),
      ...{ issuer: 'CN=TLS CA', subject: `CN=${name}`, signingAlgorithm },
      ...{ publicKey: keys.publicKey, signingKey: caKeys.privateKey },
      extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: serverName }])],
    })
    const [pem, key] = [certificate.toString('pem'), await pemOfKey(keys)]
    return {
      certificate: write(`${name}.pem`, `${pem}\n`),
      key: write(`${name}-key.pem`, `${key}\n`),
      all: write(`${name}-all.pem`, `${pem}\n${key}\n`),
    }
  }
  return {
    ca: write('ca.pem', `${ca.toString('pem')}\n`),
    server: await issue('server'),
    client: await issue('client'),
  }
}
