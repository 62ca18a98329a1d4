/** XAdES names the certificate of the signer by its digest (EN 319 132-1 §5.2.2), and when it says to have signed. */
import { attributeOf, childOf, childrenOf, descend, type XmlElement } from './element.ts'
import { dsig, xades } from './names.ts'
import { digestNamed, digestOf } from './signature-algorithms.ts'
import { readBase64 } from './signature-parts.ts'
import { unreadable, XmlSignatureError } from './signature-error.ts'

/** Whether SHA-1 names it, which is reported. Throws XmlSignatureError (`Invalid`) where another one is named. */
function isNamedWeakly(listed: XmlElement, certificate: Uint8Array): boolean {
  const digest = descend(listed, xades, 'Cert', 'CertDigest')
  const uri = attributeOf(childOf(digest, dsig, 'DigestMethod'), 'Algorithm') ?? ''
  const hash = digestNamed(uri)
  const value = readBase64(childOf(digest, dsig, 'DigestValue'), 'CertDigest')
  if (!digestOf(hash, certificate).equals(value))
    throw new XmlSignatureError(
      'Invalid',
      'the signature is bound to another certificate',
      '签名绑定的是另一张证书',
    )
  return hash === 'sha1'
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/

function signingTime(properties: XmlElement | undefined): string | undefined {
  const text = childOf(properties, xades, 'SigningTime')?.text.trim()
  if (text === undefined) return undefined
  const [found, , zone] = dateTime.exec(text) ?? []
  const time = new Date(zone ? text : `${text}Z`)
  if (found === undefined || Number.isNaN(time.getTime()))
    throw unreadable(`expected a time of signing, got ${text}`, `签名时间无法识别：${text}`)
  return time.toISOString()
}

export interface SignedPropertiesFacts {
  /** As the signer says; no time stamp. */
  readonly signingTime?: string
  /** SHA-1 names the certificate of the signer. */
  readonly weakCertificateDigest: boolean
}

/** Checks what XAdES says of the signer's certificate (DER). Throws XmlSignatureError. */
export function checkSignedProperties(
  signedProperties: XmlElement | undefined,
  certificate: Uint8Array,
): SignedPropertiesFacts {
  const properties = childOf(signedProperties, xades, 'SignedSignatureProperties')
  const listed = ['SigningCertificate', 'SigningCertificateV2'].flatMap((name) =>
    childrenOf(properties, xades, name),
  )
  const weak = listed.map((list) => isNamedWeakly(list, certificate))
  const at = signingTime(properties)
  return {
    ...(at !== undefined && { signingTime: at }),
    weakCertificateDigest: weak.includes(true),
  }
}
