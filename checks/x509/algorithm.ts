/** Algorithm identifiers (RFC 5280 §4.1.1.2) and which signature algorithms they name. */
import type { Element } from '../der/element.ts'
import { fields, integer, oid, sequence } from '../der/expect.ts'

export interface AlgorithmIdentifier {
  readonly oid: string
  readonly parameters: Element | undefined
  /** DER of the whole identifier. */
  readonly bytes: Uint8Array
}

/** Throws Unreadable. */
export function readAlgorithm(element: Element | undefined, expected: string): AlgorithmIdentifier {
  const [type, parameters] = fields(element, expected, 1, 2)
  return { oid: oid(type, expected), parameters, bytes: element?.bytes ?? new Uint8Array() }
}

export type KeyFamily = 'rsa' | 'rsa-pss' | 'ec' | 'dsa' | 'ed25519' | 'ed448' | 'sm2'

export interface SignatureAlgorithm {
  readonly name: string
  readonly family: KeyFamily
  /** Name of the digest as node:crypto knows it; absent where the algorithm has its own. */
  readonly hash?: string
}

const algorithm = (name: string, family: KeyFamily, hash?: string): SignatureAlgorithm => ({
  name,
  family,
  ...(hash && { hash }),
})

const algorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.2': algorithm('md2WithRSAEncryption', 'rsa', 'md2'),
  '1.2.840.113549.1.1.3': algorithm('md4WithRSAEncryption', 'rsa', 'md4'),
  '1.2.840.113549.1.1.4': algorithm('md5WithRSAEncryption', 'rsa', 'md5'),
  '1.2.840.113549.1.1.5': algorithm('sha1WithRSAEncryption', 'rsa', 'sha1'),
  '1.3.14.3.2.29': algorithm('sha1WithRSASignature', 'rsa', 'sha1'),
  '1.3.36.3.3.1.2': algorithm('rsaSignatureWithripemd160', 'rsa', 'ripemd160'),
  '1.2.840.113549.1.1.14': algorithm('sha224WithRSAEncryption', 'rsa', 'sha224'),
  '1.2.840.113549.1.1.11': algorithm('sha256WithRSAEncryption', 'rsa', 'sha256'),
  '1.2.840.113549.1.1.12': algorithm('sha384WithRSAEncryption', 'rsa', 'sha384'),
  '1.2.840.113549.1.1.13': algorithm('sha512WithRSAEncryption', 'rsa', 'sha512'),
  '1.2.840.10040.4.3': algorithm('dsa-with-sha1', 'dsa', 'sha1'),
  '2.16.840.1.101.3.4.3.1': algorithm('dsa-with-sha224', 'dsa', 'sha224'),
  '2.16.840.1.101.3.4.3.2': algorithm('dsa-with-sha256', 'dsa', 'sha256'),
  '1.2.840.10045.4.1': algorithm('ecdsa-with-SHA1', 'ec', 'sha1'),
  '1.2.840.10045.4.3.1': algorithm('ecdsa-with-SHA224', 'ec', 'sha224'),
  '1.2.840.10045.4.3.2': algorithm('ecdsa-with-SHA256', 'ec', 'sha256'),
  '1.2.840.10045.4.3.3': algorithm('ecdsa-with-SHA384', 'ec', 'sha384'),
  '1.2.840.10045.4.3.4': algorithm('ecdsa-with-SHA512', 'ec', 'sha512'),
  '1.3.101.112': algorithm('Ed25519', 'ed25519'),
  '1.3.101.113': algorithm('Ed448', 'ed448'),
  '1.2.156.10197.1.501': algorithm('SM2-with-SM3', 'sm2', 'sm3'),
}

const hashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

export interface PssParameters {
  /** Undefined for a hash that is not known here. */
  readonly hash: string | undefined
  readonly mgfHash: string | undefined
  readonly saltLength: number
  /** 1, unless stated otherwise. */
  readonly trailer: bigint
}

export const rsassaPss = '1.2.840.113549.1.1.10'
export const sm2WithSm3 = '1.2.156.10197.1.501'

const field = (parameters: readonly Element[], tag: number) =>
  parameters.find((each) => each.tagClass === 'context' && each.tag === tag)?.children[0]

const hashOf = (element: Element | undefined) =>
  element ? hashes[readAlgorithm(element, 'hash algorithm').oid] : 'sha1'

/** RSASSA-PSS-params with its defaults (RFC 4055 §3.1). Throws Unreadable. */
export function pssParameters({ parameters }: AlgorithmIdentifier): PssParameters {
  const fields = sequence(parameters, 'RSASSA-PSS-params')
  const mgf = field(fields, 1)
  const salt = field(fields, 2)
  const trailer = field(fields, 3)
  return {
    hash: hashOf(field(fields, 0)),
    mgfHash: mgf ? hashOf(readAlgorithm(mgf, 'mask generation').parameters) : 'sha1',
    saltLength: salt ? Number(integer(salt, 'saltLength')) : 20,
    trailer: trailer ? integer(trailer, 'trailerField') : 1n,
  }
}

/** What a signature algorithm identifier names, or undefined where it is not known. Throws Unreadable on bad PSS parameters. */
export function signatureAlgorithm(
  identifier: AlgorithmIdentifier,
): SignatureAlgorithm | undefined {
  if (identifier.oid !== rsassaPss) return algorithms[identifier.oid]
  return algorithm('RSASSA-PSS', 'rsa-pss', pssParameters(identifier).hash)
}
