/** Signers for the tests: a key and a certificate under a CA of their own. */
import 'reflect-metadata'
import { createPrivateKey, sign, webcrypto, X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import type { Signer } from '../../../documents/seal/signer.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const validity = { notBefore: new Date('2026-01-01'), notAfter: new Date('2046-01-01') }

const forSignatures = () => [new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true)]

/** A time stamping authority, and the PEM of its CA. */
export const testAuthority = () =>
  testSigner('Authority', [
    ...forSignatures(),
    new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.8'], true),
  ])

/** A signer, the PEM of its CA and the PEM of its own certificate. */
export async function testSigner(name: string, extensions: x509.Extension[] = forSignatures()) {
  const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const caKeys = await newKeys()
  const keys = await newKeys()
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: `CN=${name} CA`,
    keys: caKeys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  })
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity,
    issuer: `CN=${name} CA`,
    subject: `CN=${name}`,
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions,
  })
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const [own, above] = [certificate, ca].map(({ rawData }) => Buffer.from(rawData))
  const signer: Signer = {
    certificates: [own!],
    algorithm: 'ecdsa-sha256',
    sign: async (bytes) => sign('sha256', bytes, key),
  }
  return {
    signer,
    anchor: new X509Certificate(above!).toString(),
    certificate: new X509Certificate(own!).toString(),
  }
}
