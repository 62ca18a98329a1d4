/** Verifies the enveloped signature of a document: what it covers and with which key, never whether it is trusted. */
import { X509Certificate } from 'node:crypto'
import {
  XmlElement as ParsedElement,
  type XmlDocument as ParsedDocument,
  type XmlNode,
} from 'libxml2-wasm'
import { canonical } from './canonical.ts'
import type { XmlDocument } from './element.ts'
import { dsig } from './names.ts'
import { withParsed } from './parse.ts'
import {
  digestOf,
  isSignedWith,
  requireSound,
  soundDigest,
  type Signed,
} from './signature-algorithms.ts'
import { unreadable, XmlSignatureError } from './signature-error.ts'
import {
  isIdentifier,
  signatureParts,
  type Reference,
  type SignatureParts,
} from './signature-parts.ts'
import { checkSignedProperties, type SignedPropertiesFacts } from './signing-certificate.ts'

export interface VerifiedXmlSignature extends SignedPropertiesFacts {
  /** DER: that of the signer. */
  readonly certificate: Buffer
  /** DER: all that the signature bears, in order. */
  readonly certificates: readonly Buffer[]
  /** Identifiers of the signature's algorithm and of the digest of the document. */
  readonly algorithm: string
  readonly digestMethod: string
  /** What is signed: the whole document but the signature, named by "" or by the root's identifier. */
  readonly reference: string
  /** Whether it has XAdES signed properties. */
  readonly xades: boolean
}

/** The elements of the signature by identifier, in a document of which only the signature is left. */
const identifiedIn = (signature: ParsedElement) => {
  const all = signature
    .find('descendant-or-self::*')
    .filter((node) => node instanceof ParsedElement)
  return (id: string): ParsedElement | undefined =>
    all.find(({ attrs }) =>
      attrs.some(
        ({ name, namespaceUri: namespace, value }) =>
          value === id && isIdentifier({ name, namespace }),
      ),
    )
}

const onlyElement = (nodes: readonly XmlNode[]): ParsedElement => {
  const [element] = nodes
  if (!(element instanceof ParsedElement)) throw unreadable('an element is missing', '缺少元素')
  return element
}

const signatureIn = ({ root }: ParsedDocument) =>
  onlyElement(root.find('ds:Signature', { ds: dsig }))

function requireDigest({ digestMethod, digest }: Reference, bytes: Uint8Array): void {
  if (!digestOf(soundDigest(digestMethod), bytes).equals(digest))
    throw new XmlSignatureError(
      'ContentChanged',
      'the document is not what was signed',
      '文件内容与签名时不一致',
    )
}

/** The document without its signature. */
function checkContent(document: ParsedDocument, { content }: SignatureParts): void {
  signatureIn(document).remove()
  requireDigest(content, canonical(document, content.canonicalization))
}

/** Checks what the signature says of itself, and answers its bytes to verify; the rest of the document goes first. */
function checkInner(document: ParsedDocument, parts: SignatureParts): Buffer {
  const signature = signatureIn(document)
  for (const node of document.root.find('*')) if (!node.isSameNode(signature)) node.remove()
  const find = identifiedIn(signature)
  for (const reference of parts.inner) {
    const element = find(reference.uri.slice(1))
    if (!element) throw unreadable(`${reference.uri} is missing`, `缺少 ${reference.uri}`)
    requireDigest(reference, canonical(element, reference.canonicalization))
  }
  const info = onlyElement(signature.find('ds:SignedInfo', { ds: dsig }))
  return canonical(info, parts.canonicalization, true)
}

function keyOf(der: Buffer) {
  try {
    return new X509Certificate(der).publicKey
  } catch {
    throw unreadable('the certificate of the signature cannot be read', '无法读取签名证书')
  }
}

/** The certificate whose key made the signature. */
function signerOf(signed: Signed, certificates: readonly Buffer[]): Buffer {
  if (certificates.length === 0)
    throw unreadable('the signature bears no certificate', '签名没有附带证书')
  const signer = certificates.find((der) => isSignedWith(signed, keyOf(der)))
  if (!signer)
    throw new XmlSignatureError(
      'Invalid',
      'the signature does not verify with the certificate that it bears',
      '签名无法用其附带的证书验证',
    )
  return signer
}

/**
 * Throws XmlSignatureError unless the signature covers the whole document and holds. Whoever calls decides whether the
 * certificate may sign such a document, at which time, and whether `weakCertificateDigest` matters.
 */
export function verifyEnveloped(document: XmlDocument): VerifiedXmlSignature {
  const parts = signatureParts(document)
  const { algorithm, value, certificates, content } = parts
  requireSound(algorithm)
  withParsed(document.bytes, (parsed) => checkContent(parsed, parts))
  const bytes = withParsed(document.bytes, (parsed) => checkInner(parsed, parts))
  const certificate = signerOf({ algorithm, bytes, value }, certificates)
  return {
    certificate,
    certificates,
    algorithm,
    digestMethod: content.digestMethod,
    reference: content.uri,
    xades: parts.signedProperties !== undefined,
    ...checkSignedProperties(parts.signedProperties, certificate),
  }
}
