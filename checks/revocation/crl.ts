/** A certificate revocation list as data (RFC 5280 §5.1). */
import { isAboutCharacters, type Deviation } from '../der/deviation.ts'
import { isContext, isUniversal, universal, type Element } from '../der/element.ts'
import { bitString, fields, sequence, type BitString } from '../der/expect.ts'
import { readDer } from '../der/read.ts'
import { Unreadable } from '../der/unreadable.ts'
import { readAlgorithm, type AlgorithmIdentifier } from '../x509/algorithm.ts'
import { readExtension, readExtensions, type Extension } from '../x509/extension.ts'
import { authorityKeyIdentifier } from '../x509/extensions/authority-key-identifier.ts'
import {
  issuingDistributionPoint,
  type IssuingDistributionPoint,
} from '../x509/extensions/issuing-distribution-point.ts'
import { crlNumber } from '../x509/extensions/crl-number.ts'
import { deltaCrlIndicator } from '../x509/extensions/delta-crl-indicator.ts'
import { readName, type Name } from '../x509/name.ts'
import { readTime } from '../x509/validity.ts'
import { readEntries, type CrlEntries } from './crl-entry.ts'

export interface Crl {
  readonly issuer: Name
  /** ISO 8601, UTC. */
  readonly thisUpdate: string
  readonly nextUpdate: string | undefined
  readonly entries: CrlEntries
  readonly extensions: readonly Extension[]
  readonly number: bigint | undefined
  /** BaseCRLNumber of a delta CRL; undefined for a complete one. */
  readonly baseNumber: bigint | undefined
  readonly scope: IssuingDistributionPoint | undefined
  readonly authorityKey: Uint8Array | undefined
  /** OID of a critical extension, of the CRL or of an entry, that is not known here. */
  readonly unknownCritical: string | undefined
  readonly innerSignatureAlgorithm: AlgorithmIdentifier
  readonly signatureAlgorithm: AlgorithmIdentifier
  readonly signature: BitString
  readonly tbs: Uint8Array
  readonly deviations: readonly Deviation[]
}

const known: readonly string[] = [
  crlNumber.oid,
  deltaCrlIndicator.oid,
  issuingDistributionPoint.oid,
  authorityKeyIdentifier.oid,
]

/** Large lists are sound: one CA may have revoked a million certificates. */
const crlLimits = { depth: 20, elements: 10_000_000 }

const isTime = (element: Element) =>
  isUniversal(element, universal.utcTime) || isUniversal(element, universal.generalizedTime)

function readToBeSigned(element: Element | undefined) {
  const all = sequence(element, 'TBSCertList')
  const first = all[0] && isUniversal(all[0], universal.integer) ? 1 : 0
  const [algorithm, issuerName, thisUpdate, ...optional] = all.slice(first)
  const issuer = readName(issuerName, 'issuer')
  const nextUpdate = optional.find(isTime)
  const revoked = optional.find((field) => isUniversal(field, universal.sequence))
  const extra = optional.find((field) => isContext(field, 0))
  return {
    innerSignatureAlgorithm: readAlgorithm(algorithm, 'signature'),
    issuer,
    thisUpdate: readTime(thisUpdate, 'thisUpdate').at,
    nextUpdate: nextUpdate && readTime(nextUpdate, 'nextUpdate').at,
    entries: readEntries(revoked?.children ?? [], issuer),
    extensions: extra ? readExtensions(extra.children[0]) : [],
    tbs: element?.bytes ?? new Uint8Array(),
  }
}

/** Reads a CRL; throws Unreadable where its bytes do not have the structure of one. */
export function readCrl(bytes: Uint8Array): Crl {
  const { element, deviations } = readDer(bytes, crlLimits)
  if (!element)
    throw new Unreadable('NotDer', { en: 'Not readable as DER', 'zh-CN': '无法按 DER 读取' })
  const [signed, algorithm, signature] = fields(element, 'CertificateList', 3)
  const content = readToBeSigned(signed)
  const unknown = content.extensions.find(({ oid, critical }) => critical && !known.includes(oid))
  return {
    ...content,
    number: readExtension(content, crlNumber),
    baseNumber: readExtension(content, deltaCrlIndicator),
    scope: readExtension(content, issuingDistributionPoint),
    authorityKey: readExtension(content, authorityKeyIdentifier)?.keyIdentifier,
    unknownCritical: unknown?.oid ?? content.entries.unknownCritical,
    signatureAlgorithm: readAlgorithm(algorithm, 'signatureAlgorithm'),
    signature: bitString(signature, 'signatureValue'),
    deviations: deviations.filter((deviation) => !isAboutCharacters(deviation)),
  }
}
