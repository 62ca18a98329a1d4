/** The names of the fields of Certificate and CertificateList (RFC 5280 §4.1, §5.1), for ASN.1 paths. */
import { universal } from '../der/element.ts'
import type { Place } from './elements.ts'

/** The name of a child, from those that come before it; `undefined` adds nothing to the path. */
type Naming = (child: Place, index: number, before: readonly string[]) => string | undefined

const inOrder =
  (...names: readonly string[]): Naming =>
  (_child, index) =>
    names[index]

/** Fields with a context tag by that tag; the others in order, those of an odd type left out. */
function toBeSigned(child: Place, before: readonly string[], plain: readonly string[]) {
  return plain.find((name) => {
    if (before.includes(name)) return false
    return name === 'version' ? child.tag === universal.integer : true
  })
}

const certificateContext = ['version', 'issuerUniqueID', 'subjectUniqueID', 'extensions']
const certificateFields = [
  'serialNumber',
  'signature',
  'issuer',
  'validity',
  'subject',
  'subjectPublicKeyInfo',
]

const ofCertificate: Naming = (child, _index, before) =>
  child.tagClass === 'context'
    ? certificateContext[child.tag]
    : toBeSigned(child, before, certificateFields)

const ofList: Naming = (child, _index, before) => {
  if (child.tagClass === 'context') return 'crlExtensions'
  if (child.tag === universal.integer) return 'version'
  const isTime = child.tag === universal.utcTime || child.tag === universal.generalizedTime
  if (isTime) return before.includes('thisUpdate') ? 'nextUpdate' : 'thisUpdate'
  return toBeSigned(child, before, ['signature', 'issuer', 'revokedCertificates'])
}

/** By the path of the parent; `[]` stands for any number. */
const namings: Readonly<Record<string, Naming>> = {
  Certificate: inOrder('tbsCertificate', 'signatureAlgorithm', 'signatureValue'),
  CertificateList: inOrder('tbsCertList', 'signatureAlgorithm', 'signatureValue'),
  tbsCertificate: ofCertificate,
  tbsCertList: ofList,
  'tbsCertificate.validity': inOrder('notBefore', 'notAfter'),
  'tbsCertificate.subjectPublicKeyInfo': inOrder('algorithm', 'subjectPublicKey'),
  'tbsCertificate.subject[][]': inOrder('type', 'value'),
  'tbsCertificate.issuer[][]': inOrder('type', 'value'),
  'tbsCertList.issuer[][]': inOrder('type', 'value'),
}

const roots = ['Certificate', 'CertificateList']
/** An explicit tag is no step of the path: "extensions [3] EXPLICIT Extensions". */
const isWrapper = (child: Place | undefined) =>
  child?.tagClass === 'context' && child.constructed && child.tag !== 1 && child.tag !== 2

/** The path of the child of an element. */
export function pathOf(
  parent: { readonly path: string; readonly place: Place },
  child: Place,
  index: number,
  before: readonly string[],
): string {
  const naming = namings[parent.path.replace(/\[\d+\]/g, '[]')]
  if (naming) {
    const name = naming(child, index, before) ?? `[${index}]`
    return roots.includes(parent.path) ? name : `${parent.path}.${name}`
  }
  return isWrapper(parent.place) ? parent.path : `${parent.path}[${index}]`
}
