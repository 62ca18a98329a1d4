/**
 * A specimen chain, made afresh each time: the key of a real CA signs nothing for a demonstration. A root, a subordinate CA
 * and a subscriber, whose names say SPECIMEN 样本 and whose addresses lead nowhere.
 */
import 'reflect-metadata'
import { KeyObject, randomBytes, sign, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const organisation = 'O=SPECIMEN 样本,C=BG'
const names = {
  root: `CN=SPECIMEN Root CA 样本根,${organisation}`,
  subordinate: `CN=SPECIMEN Subordinate CA 样本下级机构,${organisation}`,
  subscriber: `CN=SPECIMEN subscriber 样本订户,O=SPECIMEN Trading 样本贸易,C=BG`,
}
const addresses = {
  crl: 'http://specimen.invalid/subordinate.crl',
  ocsp: 'http://specimen.invalid/ocsp',
  issuer: 'http://specimen.invalid/subordinate.cer',
}
const dayMs = 86_400_000

type Keys = webcrypto.CryptoKeyPair
const newKeys = (): Promise<Keys> =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

/** From a day ago where it is a CA’s: another machine’s clock may be behind. */
const lasting = (from: number, days: number) => ({
  notBefore: new Date(from),
  notAfter: new Date(from + days * dayMs),
  serialNumber: `40${randomBytes(15).toString('hex')}`,
})

const caUsage = () =>
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true)

const rootOf = async (keys: Keys, now: number) =>
  x509.X509CertificateGenerator.createSelfSigned({
    ...lasting(now - dayMs, 7300),
    name: names.root,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      caUsage(),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })

interface Issued {
  readonly keys: Keys
  readonly by: Keys
  readonly now: number
}

const subordinateOf = async ({ keys, by, now }: Issued) =>
  x509.X509CertificateGenerator.create({
    ...lasting(now - dayMs, 3650),
    issuer: names.root,
    subject: names.subordinate,
    publicKey: keys.publicKey,
    signingKey: by.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      caUsage(),
      new x509.CertificatePolicyExtension(['2.5.29.32.0']),
      new x509.CRLDistributionPointsExtension([addresses.crl]),
      new x509.AuthorityInfoAccessExtension({ ocsp: addresses.ocsp, caIssuers: addresses.issuer }),
      await x509.AuthorityKeyIdentifierExtension.create(by.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })

const subscriberOf = async ({ keys, by, now }: Issued, policies: readonly string[]) =>
  x509.X509CertificateGenerator.create({
    ...lasting(now, 365),
    issuer: names.subordinate,
    subject: names.subscriber,
    publicKey: keys.publicKey,
    signingKey: by.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.nonRepudiation, true),
      new x509.CertificatePolicyExtension([...policies]),
      new x509.CRLDistributionPointsExtension([addresses.crl]),
      new x509.AuthorityInfoAccessExtension({ ocsp: addresses.ocsp, caIssuers: addresses.issuer }),
      await x509.AuthorityKeyIdentifierExtension.create(by.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })

const der = (certificate: { readonly rawData: ArrayBuffer }) => Buffer.from(certificate.rawData)

/** An empty revocation list of the subordinate CA, good for a week. */
const crlOf = async ({ privateKey, publicKey }: Keys, now: number) =>
  x509.X509CrlGenerator.create({
    issuer: names.subordinate,
    thisUpdate: new Date(now),
    nextUpdate: new Date(now + 7 * dayMs),
    signingKey: privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      await x509.AuthorityKeyIdentifierExtension.create(publicKey),
      // CRLNumber (RFC 5280 §5.2.3): 1.
      new x509.Extension('2.5.29.20', false, Uint8Array.of(0x02, 0x01, 0x01)),
    ],
  })

export type SpecimenChain = Awaited<ReturnType<typeof specimenChain>>

/** Makes the chain; the subscriber’s certificate states the policies. Certificates and list are DER. */
export async function specimenChain(policies: readonly string[]) {
  const now = Math.floor(Date.now() / 1000) * 1000
  const [root, subordinate, subscriber] = [await newKeys(), await newKeys(), await newKeys()]
  const issued = { by: subordinate, keys: subscriber, now }
  return {
    root: der(await rootOf(root, now)),
    subordinate: der(await subordinateOf({ by: root, keys: subordinate, now })),
    subscriber: der(await subscriberOf(issued, policies)),
    crl: der(await crlOf(subordinate, now)),
    /** The subscriber’s signature over bytes: ECDSA with SHA-256, DER. */
    sign: (bytes: Uint8Array): Buffer =>
      sign('sha256', bytes, KeyObject.from(subscriber.privateKey)),
  }
}
