/** A certificate as data (RFC 5280 §4.1): read once, all bytes are views on the file. */
import { createHash } from 'node:crypto'
import { describeDeviation, type Deviation } from '../der/deviation.ts'
import { isContext, type Element } from '../der/element.ts'
import { bitString, fields, integer, sequence, type BitString } from '../der/expect.ts'
import { readDer } from '../der/read.ts'
import { Unreadable } from '../der/unreadable.ts'
import { readAlgorithm, type AlgorithmIdentifier } from './algorithm.ts'
import { readExtensions, type Extension } from './extension.ts'
import { readName, type Name } from './name.ts'
import { readPublicKey, type PublicKeyInfo } from './public-key.ts'
import { readValidity, type Validity } from './validity.ts'

export interface Certificate {
  /** 1, 2 or 3. */
  readonly version: number
  readonly serialNumber: bigint
  /** Octets of the serial number as encoded. */
  readonly serialOctets: Uint8Array
  readonly innerSignatureAlgorithm: AlgorithmIdentifier
  readonly outerSignatureAlgorithm: AlgorithmIdentifier
  readonly issuer: Name
  readonly validity: Validity
  readonly subject: Name
  readonly publicKey: PublicKeyInfo
  /** issuerUniqueID or subjectUniqueID is there. */
  readonly hasUniqueIdentifiers: boolean
  readonly extensions: readonly Extension[]
  /** Whether the field is there at all: an empty list of extensions is another thing than none. */
  readonly hasExtensions: boolean
  /** DER of the part that is signed. */
  readonly tbs: Uint8Array
  readonly signature: BitString
  /** Departures from DER, those inside extensions and key not included. */
  readonly deviations: readonly Deviation[]
  readonly bytes: Uint8Array
  /** SHA-256 of `bytes`, lower-case hexadecimal. */
  readonly sha256: string
}

/** Version and the fields after it; "version [0] EXPLICIT Version DEFAULT v1". */
function readVersion(all: readonly Element[]) {
  const [first, ...rest] = all
  if (!isContext(first, 0)) return { version: 1, rest: all, deviations: [] }
  const version = Number(integer(first.children[0], 'version')) + 1
  const deviations: Deviation[] =
    version === 1 ? [{ kind: 'default-encoded', offset: first.offset }] : []
  return { version, rest, deviations }
}

/** "issuerUniqueID [1] … OPTIONAL, subjectUniqueID [2] … OPTIONAL, extensions [3] … OPTIONAL", and nothing else. */
function requireOrder(optional: readonly Element[]): void {
  let last = 0
  for (const { tagClass, tag, offset } of optional) {
    if (tagClass !== 'context' || tag <= last || tag > 3)
      throw new Unreadable(
        'UnexpectedStructure',
        {
          en: `Expected nothing more in TBSCertificate, got ${tagClass} tag ${tag}`,
          'zh-CN': `TBSCertificate 中不应再有内容，实际为 ${tagClass} 标签 ${tag}`,
        },
        offset,
      )
    last = tag
  }
}

function readToBeSigned(element: Element | undefined) {
  const { version, rest, deviations } = readVersion(sequence(element, 'TBSCertificate'))
  const [serial, algorithm, issuer, validity, subject, key, ...optional] = rest
  requireOrder(optional)
  const extensionField = optional.find((field) => isContext(field, 3))
  const extensions = extensionField ? readExtensions(extensionField.children[0]) : []
  const defaults = extensions.filter(({ defaultEncoded }) => defaultEncoded)
  return {
    version,
    serialNumber: integer(serial, 'serialNumber'),
    serialOctets: serial?.content ?? new Uint8Array(),
    innerSignatureAlgorithm: readAlgorithm(algorithm, 'signature'),
    issuer: readName(issuer, 'issuer'),
    validity: readValidity(validity),
    subject: readName(subject, 'subject'),
    publicKey: readPublicKey(key),
    hasUniqueIdentifiers: optional.some((field) => isContext(field, 1) || isContext(field, 2)),
    extensions,
    hasExtensions: extensionField !== undefined,
    tbs: element?.bytes ?? new Uint8Array(),
    deviations: [
      ...deviations,
      ...defaults.map(({ offset }): Deviation => ({ kind: 'default-encoded', offset })),
    ],
  }
}

function notDer(deviations: readonly Deviation[]): Unreadable {
  const last = deviations[deviations.length - 1] ?? { kind: 'truncated', offset: 0 }
  const { en, 'zh-CN': zh } = describeDeviation(last)
  const text = { en: `Not readable as DER: ${en}`, 'zh-CN': `无法按 DER 读取：${zh}` }
  return new Unreadable('NotDer', text, last.offset)
}

/** Reads a certificate; throws Unreadable where its bytes do not have the structure of one. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const { element, deviations } = readDer(bytes)
  if (!element) throw notDer(deviations)
  const [signed, algorithm, signature] = fields(element, 'Certificate', 3)
  const content = readToBeSigned(signed)
  return {
    ...content,
    outerSignatureAlgorithm: readAlgorithm(algorithm, 'signatureAlgorithm'),
    signature: bitString(signature, 'signatureValue'),
    deviations: [...deviations, ...content.deviations],
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
