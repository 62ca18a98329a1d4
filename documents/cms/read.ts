/** Reads CMS signed-data of one signer (RFC 5652 §5) into its parts; judges nothing. */
import { isContext, type Element } from '../../checks/der/element.ts'
import { integer, octets, oid, sequence, set } from '../../checks/der/expect.ts'
import { readDer } from '../../checks/der/read.ts'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { readAlgorithm, type AlgorithmIdentifier } from '../../checks/x509/algorithm.ts'
import { readCertificate, type Certificate } from '../../checks/x509/certificate.ts'
import { SignatureError } from './error.ts'
import { identifiers } from './object-identifiers.ts'

export interface SignedContent {
  readonly contentType: string
  /** Absent where the signature is detached. */
  readonly content: Uint8Array | undefined
  readonly certificates: readonly Certificate[]
  readonly issuer: Uint8Array
  readonly serialNumber: bigint
  /** OID of the digest. */
  readonly digest: string
  /** DER of the signed attributes as a SET, which is what was signed. */
  readonly signedAttributes: Uint8Array
  /** The value of each signed attribute, by OID. */
  readonly attributes: ReadonlyMap<string, Element>
  readonly algorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
}

const unreadable = (en: string, zh: string) => new SignatureError('Unreadable', en, zh)

/** "SignedAttributes MUST NOT include multiple instances" of an attribute, each with a single value (§11). */
function readAttributes(element: Element): Map<string, Element> {
  const attributes = new Map<string, Element>()
  for (const each of element.children) {
    const [type, values] = sequence(each, 'Attribute')
    const id = oid(type, 'attrType')
    const [value, ...others] = set(values, 'attrValues')
    if (!value || others.length > 0 || attributes.has(id))
      throw unreadable(`attribute ${id} is not there once`, `属性 ${id} 未恰好出现一次`)
    attributes.set(id, value)
  }
  return attributes
}

function readSignerInfo(element: Element) {
  const [version, identifier, digest, attributes, algorithm, signature] = sequence(
    element,
    'SignerInfo',
  )
  // 3 is for signers named by a key identifier, which are not read here.
  if (integer(version, 'version') !== 1n)
    throw unreadable(
      'the signer is not named by issuer and serial number',
      '签名者未以颁发者和序列号标识',
    )
  const [issuer, serialNumber] = sequence(identifier, 'IssuerAndSerialNumber')
  if (!isContext(attributes, 0))
    throw unreadable('the signature has no signed attributes', '签名没有签名属性')
  return {
    issuer: issuer?.bytes ?? new Uint8Array(),
    serialNumber: integer(serialNumber, 'serialNumber'),
    digest: readAlgorithm(digest, 'digestAlgorithm').oid,
    signedAttributes: Buffer.concat([Buffer.from([0x31]), attributes.bytes.subarray(1)]),
    attributes: readAttributes(attributes),
    algorithm: readAlgorithm(algorithm, 'signatureAlgorithm'),
    signature: octets(signature, 'signature'),
  }
}

function readSignedData(element: Element | undefined): SignedContent {
  const [version, algorithms, encapsulated, ...rest] = sequence(element, 'SignedData')
  const [contentType, content] = sequence(encapsulated, 'EncapsulatedContentInfo')
  const certificates = rest.find((each) => isContext(each, 0))?.children ?? []
  const [signer, ...others] = set(rest.at(-1), 'SignerInfos')
  if (!signer || others.length > 0)
    throw unreadable(
      `${others.length + (signer ? 1 : 0)} signers, expected 1`,
      '签名者应恰好为一个',
    )
  const read = readSignerInfo(signer)
  const digests = set(algorithms, 'digestAlgorithms').map(
    (each) => readAlgorithm(each, 'digest').oid,
  )
  const known =
    [1n, 3n].includes(integer(version, 'version')) && (!content || isContext(content, 0))
  if (!known || digests.join() !== read.digest)
    throw unreadable('the outer fields do not fit the signer', '外层字段与签名者不一致')
  return {
    contentType: oid(contentType, 'eContentType'),
    content: content && octets(content.children[0], 'eContent'),
    certificates: certificates.map(({ bytes }) => readCertificate(bytes)),
    ...read,
  }
}

/** The parts of a ContentInfo that holds signed-data. Throws SignatureError `Unreadable`. */
export function readSigned(bytes: Uint8Array): SignedContent {
  try {
    const { element, deviations } = readDer(bytes)
    if (deviations[0]) throw unreadable(`not DER: ${deviations[0].kind}`, '不是 DER 编码')
    const [type, content] = sequence(element, 'ContentInfo')
    if (oid(type, 'contentType') !== identifiers.signedData || !isContext(content, 0))
      throw unreadable('not CMS signed-data', '不是 CMS 签名数据')
    return readSignedData(content.children[0])
  } catch (error) {
    if (error instanceof Unreadable) throw unreadable(error.text.en, error.text['zh-CN'])
    throw error
  }
}
