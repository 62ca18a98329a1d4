/** A revocation list as data for the checks of its profile (RFC 5280 §5.1): all bytes are views on the file. */
import { createHash } from 'node:crypto'
import type { Deviation } from '../der/deviation.ts'
import { isContext, isUniversal, universal, type Element } from '../der/element.ts'
import { bitString, integer, sequence, type BitString } from '../der/expect.ts'
import { readDer } from '../der/read.ts'
import { Unreadable } from '../der/unreadable.ts'
import { readAlgorithm, type AlgorithmIdentifier } from './algorithm.ts'
import { readExtensions, type Extension } from './extension.ts'
import { readName, type Name } from './name.ts'
import { readTime, type Time } from './validity.ts'

export interface RevokedEntry {
  /** Octets of the serial number as encoded. */
  readonly serialOctets: Uint8Array
  readonly revocationDate: Time
  readonly extensions: readonly Extension[]
}

export interface RevocationList {
  /** 1 or 2. */
  readonly version: number
  readonly innerSignatureAlgorithm: AlgorithmIdentifier
  readonly outerSignatureAlgorithm: AlgorithmIdentifier
  readonly issuer: Name
  readonly thisUpdate: Time
  readonly nextUpdate: Time | undefined
  readonly entries: readonly RevokedEntry[]
  /** Whether the field is there at all: an empty list of entries is another thing than none. */
  readonly hasEntries: boolean
  readonly extensions: readonly Extension[]
  readonly tbs: Uint8Array
  readonly signature: BitString
  readonly deviations: readonly Deviation[]
  readonly bytes: Uint8Array
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly sha256: string
}

/** Large lists are sound: one CA may have revoked a million certificates. */
const limits = { depth: 20, elements: 10_000_000 }

const isTime = (element: Element) =>
  isUniversal(element, universal.utcTime) || isUniversal(element, universal.generalizedTime)

function readEntry(element: Element): RevokedEntry {
  const [serial, date, extra] = sequence(element, 'revokedCertificate')
  integer(serial, 'userCertificate')
  return {
    serialOctets: serial?.content ?? new Uint8Array(),
    revocationDate: readTime(date, 'revocationDate'),
    extensions: extra ? readExtensions(extra) : [],
  }
}

function readToBeSigned(element: Element | undefined) {
  const fields = sequence(element, 'TBSCertList')
  const version = fields[0] && isUniversal(fields[0], universal.integer) ? fields[0] : undefined
  const [algorithm, issuer, thisUpdate, ...optional] = fields.slice(version ? 1 : 0)
  const nextUpdate = optional.find(isTime)
  const revoked = optional.find((field) => isUniversal(field, universal.sequence))
  const extra = optional.find((field) => isContext(field, 0))
  return {
    version: version ? Number(integer(version)) + 1 : 1,
    innerSignatureAlgorithm: readAlgorithm(algorithm, 'signature'),
    issuer: readName(issuer, 'issuer'),
    thisUpdate: readTime(thisUpdate, 'thisUpdate'),
    nextUpdate: nextUpdate && readTime(nextUpdate, 'nextUpdate'),
    entries: (revoked?.children ?? []).map(readEntry),
    hasEntries: revoked !== undefined,
    extensions: extra ? readExtensions(extra.children[0]) : [],
    tbs: element?.bytes ?? new Uint8Array(),
  }
}

/** Reads a revocation list; throws Unreadable where its bytes do not have the structure of one. */
export function readRevocationList(bytes: Uint8Array): RevocationList {
  const { element, deviations } = readDer(bytes, limits)
  if (!element)
    throw new Unreadable('NotDer', { en: 'Not readable as DER', 'zh-CN': '无法按 DER 读取' })
  const [signed, algorithm, signature] = sequence(element, 'CertificateList')
  return {
    ...readToBeSigned(signed),
    outerSignatureAlgorithm: readAlgorithm(algorithm, 'signatureAlgorithm'),
    signature: bitString(signature, 'signatureValue'),
    deviations,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
