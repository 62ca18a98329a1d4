/** Test certificates: a sound CA and a sound holder, whose every field a case may change. */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as der from './encode.ts'

const keyFile = (name: string) => readFileSync(new URL(`keys/${name}.pem`, import.meta.url))
const spki = (name: string): Buffer =>
  createPublicKey(keyFile(name)).export({ format: 'der', type: 'spki' })

export const publicKey = (name: string): Buffer => spki(`${name}.pub`)
export const keyId = (key: Buffer) => createHash('sha1').update(key).digest()

/** Parts of a certificate as DER, in the order of TBSCertificate. */
export interface Draft {
  version: Buffer
  serialNumber: Buffer
  innerAlgorithm: Buffer
  issuer: Buffer
  notBefore: Buffer
  notAfter: Buffer
  subject: Buffer
  key: Buffer
  extensions: Record<string, Buffer>
  /** What stands in place of the extensions. */
  extensionField?: Buffer
  outerAlgorithm: Buffer
  /** Digest and private key that sign. */
  hash: string
  signer: string
}

export const rsaWith = (arc: number) =>
  der.sequence(der.oid(`1.2.840.113549.1.1.${arc}`), der.nothing)

export const rdn = (type: string, value: Buffer) => der.set(der.sequence(der.oid(type), value))

export const name = (commonName: string) =>
  der.sequence(
    rdn('2.5.4.6', der.printable('BG')),
    rdn('2.5.4.10', der.utf8('Test Provider')),
    rdn('2.5.4.3', der.utf8(commonName)),
  )

export const extension = (id: string, value: Buffer, critical = false) =>
  der.sequence(der.oid(id), ...(critical ? [der.boolean(true)] : []), der.octets(value))

export const keyUsage = (octet: number, unused: number, critical = true) =>
  extension('2.5.29.15', der.bitString(Buffer.from([octet]), unused), critical)

export const authorityKey = (key: Buffer) =>
  extension('2.5.29.35', der.sequence(der.implicit(0, keyId(key))))
export const subjectKey = (key: Buffer) => extension('2.5.29.14', der.octets(keyId(key)))

export const version3 = der.explicit(0, der.integer('02'))

const caKey = spki('ca')

const shared = {
  version: version3,
  innerAlgorithm: rsaWith(11),
  outerAlgorithm: rsaWith(11),
  issuer: name('Test CA'),
  notBefore: der.utcTime('260101000000Z'),
  hash: 'sha256',
  signer: 'ca',
}

/** A self-signed CA, filed as such. */
export const ca = (): Draft => ({
  ...shared,
  serialNumber: der.integer('01'),
  notAfter: der.utcTime('460101000000Z'),
  subject: name('Test CA'),
  key: caKey,
  extensions: {
    subjectKeyIdentifier: subjectKey(caKey),
    basicConstraints: extension('2.5.29.19', der.sequence(der.boolean(true)), true),
    keyUsage: keyUsage(0x06, 1),
  },
})

/** A CA with another key under the same or another name. */
export const anotherCa = (commonName: string): Draft => ({
  ...ca(),
  issuer: name(commonName),
  subject: name(commonName),
  key: spki('another-ca'),
  signer: 'another-ca',
  extensions: { ...ca().extensions, subjectKeyIdentifier: subjectKey(spki('another-ca')) },
})

const holderKey = publicKey('holder')

const distributionPoint = der.sequence(
  der.explicit(0, der.explicit(0, der.implicit(6, Buffer.from('http://example.test/ca.crl')))),
)

const caIssuers = der.sequence(
  der.oid('1.3.6.1.5.5.7.48.2'),
  der.implicit(6, Buffer.from('http://example.test/ca.cer')),
)

/** A signing certificate that the CA issued. */
export const holder = (): Draft => ({
  ...shared,
  serialNumber: der.integer('1001'),
  notAfter: der.utcTime('281231235959Z'),
  subject: name('Test Holder'),
  key: holderKey,
  extensions: {
    authorityKeyIdentifier: authorityKey(caKey),
    subjectKeyIdentifier: subjectKey(holderKey),
    keyUsage: keyUsage(0x40, 6),
    certificatePolicies: extension(
      '2.5.29.32',
      der.sequence(der.sequence(der.oid('1.3.6.1.4.1.99999.1'))),
    ),
    crlDistributionPoints: extension('2.5.29.31', der.sequence(distributionPoint)),
    access: extension('1.3.6.1.5.5.7.1.1', der.sequence(caIssuers)),
  },
})

/** A CA that the CA issued. */
export const subordinateCa = (): Draft => ({
  ...holder(),
  subject: name('Test Sub CA'),
  key: spki('another-ca'),
  extensions: {
    ...holder().extensions,
    ...ca().extensions,
    subjectKeyIdentifier: subjectKey(spki('another-ca')),
  },
})

const algorithmOf = (draft: Draft) => createPrivateKey(keyFile(draft.signer))

/** Builds and signs; RSA PKCS #1 signatures, so that equal drafts give equal bytes. */
export function build(draft: Draft): Buffer {
  const { extensionField, extensions } = draft
  const list = Object.values(extensions)
  const tbs = der.sequence(
    draft.version,
    draft.serialNumber,
    draft.innerAlgorithm,
    draft.issuer,
    der.sequence(draft.notBefore, draft.notAfter),
    draft.subject,
    draft.key,
    extensionField ?? (list.length > 0 ? der.explicit(3, der.sequence(...list)) : Buffer.alloc(0)),
  )
  const signature = sign(draft.hash, tbs, algorithmOf(draft))
  return der.sequence(tbs, draft.outerAlgorithm, der.bitString(signature))
}

/** The draft with some fields changed. */
export const having = (draft: Draft, change: Partial<Draft>): Draft => ({ ...draft, ...change })

/** The draft with extensions changed; an undefined one is left out. */
export function extended(draft: Draft, change: Record<string, Buffer | undefined>): Draft {
  const all = Object.entries({ ...draft.extensions, ...change })
  const extensions = Object.fromEntries(
    all.filter((entry): entry is [string, Buffer] => entry[1] !== undefined),
  )
  return { ...draft, extensions }
}
