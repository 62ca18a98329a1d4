/** Every departure from DER in a certificate, in its key and in the extensions that are understood here. */
import { isAboutCharacters, type Deviation } from '../der/deviation.ts'
import type { Certificate } from './certificate.ts'
import { extensionDeviations, extensionOf, extensionReading } from './extension.ts'
import { decoders } from './extensions/known.ts'
import { keyUsage } from './extensions/key-usage.ts'
import { basicConstraints } from './extensions/basic-constraints.ts'
import { isUniversal, universal } from '../der/element.ts'

const subjectAltName = '2.5.29.17'
const understood = new Set([...decoders.map(({ oid }) => oid), subjectAltName])

/** "the bitstring shall have all trailing 0 bits removed before it is encoded" (X.690 §11.2.2). */
function namedBits(certificate: Certificate): Deviation[] {
  const extension = extensionOf(certificate, keyUsage.oid)
  const bits = extension && extensionReading(extension).element
  if (!bits || !isUniversal(bits, universal.bitString)) return []
  const [unused = 0, ...octets] = bits.content
  const last = octets[octets.length - 1]
  if (last === undefined || (last & (1 << unused)) !== 0) return []
  return [{ kind: 'bit-string-trailing-zeros', offset: extension.offset }]
}

/** "cA BOOLEAN DEFAULT FALSE" */
function defaults(certificate: Certificate): Deviation[] {
  const extension = extensionOf(certificate, basicConstraints.oid)
  const flag = extension && extensionReading(extension).element?.children[0]
  const isFalse = flag && isUniversal(flag, universal.boolean) && flag.content[0] === 0
  return isFalse ? [{ kind: 'default-encoded', offset: extension.offset + flag.offset }] : []
}

/** What private extensions hold is for their owners to judge. */
const inExtensions = ({ extensions }: Certificate): Deviation[] =>
  extensions.filter(({ oid }) => understood.has(oid)).flatMap(extensionDeviations)

/** The key is read by itself, but its bytes are a view on the certificate. */
function inKey({ publicKey: { facts, key }, bytes }: Certificate): Deviation[] {
  const start = key.bytes.byteOffset - bytes.byteOffset
  return (facts.deviations ?? []).map(({ kind, offset }) => ({ kind, offset: offset + start }))
}

const all = (certificate: Certificate): Deviation[] => [
  ...certificate.deviations,
  ...inKey(certificate),
  ...inExtensions(certificate),
  ...namedBits(certificate),
  ...defaults(certificate),
]

export const encodingDeviations = (certificate: Certificate): Deviation[] =>
  all(certificate).filter((deviation) => !isAboutCharacters(deviation))

export const characterDeviations = (certificate: Certificate): Deviation[] =>
  all(certificate).filter(isAboutCharacters)
