/** Signs a document in its own root: an enveloped XAdES baseline signature (ETSI EN 319 132-1, XAdES-B-B). */
import type { Signer } from '../seal/signer.ts'
import { rawSignature } from '../seal/raw-signature.ts'
import { canonical } from './canonical.ts'
import { dsig, envelopedSignature, exclusive, signedPropertiesType, xades } from './names.ts'
import { withParsed } from './parse.ts'
import { digestOf, sha256Uri, signatureUris } from './signature-algorithms.ts'
import { element, leaf, type Markup } from './write.ts'

const form = { algorithm: exclusive, prefixes: [] }
const ids = {
  signature: 'list-signature',
  content: 'list-signature-content',
  properties: 'list-signature-properties',
}

/** Exclusive canonical bytes of a document, or of markup that needs nothing around it. */
const canonicalOf = (bytes: Uint8Array): Buffer =>
  withParsed(bytes, (document) => canonical(document, form))

const digested = (bytes: Uint8Array): readonly Markup[] => [
  element('ds:DigestMethod', { Algorithm: sha256Uri }),
  leaf('ds:DigestValue', digestOf('sha256', bytes).toString('base64')),
]

/** Declared where a part stands alone to be digested; within the signature they are in scope. */
const names = { 'xmlns:ds': dsig, 'xmlns:xades': xades }

/** A part with the declarations that it needs when it stands alone. */
type Part = (declared: Readonly<Record<string, string>>) => Markup

const canonicalPart = (part: Part): Buffer => canonicalOf(Buffer.from(part(names).markup))

/** What EN 319 132-1 §6.3 asks of level B: when, with which certificate, and what kind of file. */
const signedProperties =
  (certificate: Buffer, { at, mimeType }: Envelope): Part =>
  (declared) =>
    element('xades:SignedProperties', { ...declared, Id: ids.properties }, [
      element('xades:SignedSignatureProperties', {}, [
        leaf('xades:SigningTime', `${at.slice(0, 19)}Z`),
        element('xades:SigningCertificateV2', {}, [
          element('xades:Cert', {}, [element('xades:CertDigest', {}, digested(certificate))]),
        ]),
      ]),
      element('xades:SignedDataObjectProperties', {}, [
        element('xades:DataObjectFormat', { ObjectReference: `#${ids.content}` }, [
          leaf('xades:MimeType', mimeType),
        ]),
      ]),
    ])

const transform = (algorithm: string) => element('ds:Transform', { Algorithm: algorithm })

function signedInfo(algorithm: string, content: Uint8Array, properties: Part): Part {
  const references = [
    element('ds:Reference', { Id: ids.content, URI: '' }, [
      element('ds:Transforms', {}, [transform(envelopedSignature), transform(exclusive)]),
      ...digested(canonicalOf(content)),
    ]),
    element('ds:Reference', { Type: signedPropertiesType, URI: `#${ids.properties}` }, [
      element('ds:Transforms', {}, [transform(exclusive)]),
      ...digested(canonicalPart(properties)),
    ]),
  ]
  return (declared) =>
    element('ds:SignedInfo', declared, [
      element('ds:CanonicalizationMethod', { Algorithm: exclusive }),
      element('ds:SignatureMethod', { Algorithm: algorithm }),
      ...references,
    ])
}

const signatureOf = (info: Part, value: Buffer, certificate: Buffer, properties: Part) =>
  element('ds:Signature', { 'xmlns:ds': dsig, Id: ids.signature }, [
    info({}),
    leaf('ds:SignatureValue', value.toString('base64')),
    element('ds:KeyInfo', {}, [
      element('ds:X509Data', {}, [leaf('ds:X509Certificate', certificate.toString('base64'))]),
    ]),
    element('ds:Object', {}, [
      element('xades:QualifyingProperties', { 'xmlns:xades': xades, Target: `#${ids.signature}` }, [
        properties({}),
      ]),
    ]),
  ])

export interface Envelope {
  /** When it is signed, ISO 8601 in UTC. */
  readonly at: string
  /** Of the document, as `application/vnd.etsi.tsl+xml`. */
  readonly mimeType: string
}

/**
 * Answers the document with the signature as the last child of its root. `bytes` is UTF-8 XML of this program, its root
 * not empty. Throws TypeError for a signer whose algorithm XMLDSig has no name for, XmlError for what is no XML.
 */
export async function signEnveloped(
  bytes: Uint8Array,
  envelope: Envelope,
  signer: Signer,
): Promise<Buffer> {
  const [certificate] = signer.certificates
  const { algorithm } = signer
  if (!certificate || algorithm === 'sm2-sm3')
    throw new TypeError(`expected an RSA, P-256 or P-384 seal, got ${algorithm}`)
  const properties = signedProperties(certificate, envelope)
  const info = signedInfo(signatureUris[algorithm], bytes, properties)
  const signed = await signer.sign(canonicalPart(info))
  const signature = signatureOf(info, rawSignature(signed, algorithm), certificate, properties)
  const document = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = document.lastIndexOf('</')
  return Buffer.concat([
    document.subarray(0, end),
    Buffer.from(signature.markup),
    document.subarray(end),
  ])
}
