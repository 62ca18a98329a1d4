/** Certificates made for a test: keys on the spot, every extension as told. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import * as der from '../encode.ts'

export interface Entity {
  readonly name: Buffer
  readonly privateKey: KeyObject
  /** DER of SubjectPublicKeyInfo. */
  readonly publicKey: Buffer
}

export const nameOf = (commonName: string, value = der.utf8): Buffer =>
  der.sequence(der.set(der.sequence(der.oid('2.5.4.3'), value(commonName))))

export function entity(name: string | Buffer): Entity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    name: typeof name === 'string' ? nameOf(name) : name,
    privateKey,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }),
  }
}

export const extension = (id: string, value: Buffer, critical = false) =>
  der.sequence(der.oid(id), ...(critical ? [der.boolean(true)] : []), der.octets(value))

const hexByte = (value: number) => value.toString(16).padStart(2, '0')

export const caConstraints = (pathLength?: number) =>
  extension(
    '2.5.29.19',
    der.sequence(
      der.boolean(true),
      ...(pathLength === undefined ? [] : [der.integer(hexByte(pathLength))]),
    ),
    true,
  )
export const policies = (...ids: string[]) =>
  extension('2.5.29.32', der.sequence(...ids.map((id) => der.sequence(der.oid(id)))))
export const mappings = (...pairs: (readonly [string, string])[]) =>
  extension(
    '2.5.29.33',
    der.sequence(...pairs.map(([from, to]) => der.sequence(der.oid(from), der.oid(to)))),
    true,
  )
export const requireExplicitPolicy = () =>
  extension('2.5.29.36', der.sequence(der.implicit(0, Buffer.from([0]))), true)
export const purposes = (...ids: string[]) =>
  extension('2.5.29.37', der.sequence(...ids.map(der.oid)))

const text = (tag: number) => (value: string) => der.implicit(tag, Buffer.from(value))
/** General names. */
export const general = {
  mail: text(1),
  dns: text(2),
  directory: (name: Buffer) => der.explicit(4, name),
  uri: text(6),
  ip: (...octets: number[]) => der.implicit(7, Buffer.from(octets)),
}

export const alternativeNames = (...names: Buffer[]) =>
  extension('2.5.29.17', der.sequence(...names))

export function constraintsValue(permitted: Buffer[], excluded: Buffer[] = []): Buffer {
  const list = (tag: number, bases: Buffer[]) =>
    bases.length > 0 ? [der.explicit(tag, ...bases.map((base) => der.sequence(base)))] : []
  return der.sequence(...list(0, permitted), ...list(1, excluded))
}
export const nameConstraints = (permitted: Buffer[], excluded: Buffer[] = []) =>
  extension('2.5.29.30', constraintsValue(permitted, excluded), true)

export const ecdsaSha256 = der.sequence(der.oid('1.2.840.10045.4.3.2'))
const keyId = (key: Buffer) => createHash('sha1').update(key).digest()
let serial = 0

/** A signed structure: what is signed, the algorithm, the signature. */
export const signed = (
  content: Buffer,
  { privateKey }: Entity,
  algorithm = ecdsaSha256,
  hash = 'sha256',
) => der.sequence(content, algorithm, der.bitString(sign(hash, content, privateKey)))

/** DER of a certificate of `subject` by `issuer`, in force from 2026 to 2046. */
export function certificate(
  issuer: Entity,
  subject: Entity,
  extensions: Buffer[] = [],
  { notAfter = '460101000000Z', algorithm = ecdsaSha256, hash = 'sha256' } = {},
): Buffer {
  serial += 1
  const content = der.sequence(
    der.explicit(0, der.integer('02')),
    der.integer((0x10000000 + serial).toString(16)),
    algorithm,
    issuer.name,
    der.sequence(der.utcTime('260101000000Z'), der.utcTime(notAfter)),
    subject.name,
    subject.publicKey,
    der.explicit(
      3,
      der.sequence(
        extension('2.5.29.14', der.octets(keyId(subject.publicKey))),
        extension('2.5.29.35', der.sequence(der.implicit(0, keyId(issuer.publicKey)))),
        ...extensions,
      ),
    ),
  )
  return signed(content, issuer, algorithm, hash)
}

export const authority = (issuer: Entity, subject: Entity, ...more: Buffer[]) =>
  certificate(issuer, subject, [caConstraints(), ...more])
