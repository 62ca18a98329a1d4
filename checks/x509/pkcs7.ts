/** The certificates that a PKCS#7 or CMS file carries (RFC 5652 §5.1); its signatures are not looked at. */
import { isContext, isUniversal, universal } from '../der/element.ts'
import { sequence } from '../der/expect.ts'
import { readHeader } from '../der/header.ts'
import { readDer } from '../der/read.ts'
import { Unreadable } from '../der/unreadable.ts'

/** A thousand certificates have some 200,000 elements. */
const limits = { depth: 40, elements: 5_000_000 }

/** DER of id-signedData, 1.2.840.113549.1.7.2. */
const signedData = Buffer.from('06092a864886f70d010702', 'hex')

/** Whether the bytes are a ContentInfo with SignedData in it: a certificate begins with a SEQUENCE instead. */
export function isSignedData(bytes: Uint8Array): boolean {
  const header = readHeader(bytes, 0, () => undefined)
  if (!header) return false
  const start = header.headerLength
  return signedData.equals(bytes.subarray(start, start + signedData.length))
}

/** DER of each certificate, in the order of the file. Throws Unreadable. */
export function certificatesOf(bytes: Uint8Array): Uint8Array[] {
  const { element } = readDer(bytes, limits)
  if (!element)
    throw new Unreadable('NotDer', {
      en: 'PKCS#7 not readable to its end',
      'zh-CN': 'PKCS#7 无法读取至末尾',
    })
  const [, content] = sequence(element, 'ContentInfo')
  const fields = sequence(content?.children[0], 'SignedData')
  const certificates = fields.find((field) => isContext(field, 0))?.children ?? []
  // Other choices of CertificateChoices, such as attribute certificates, are tagged.
  return certificates
    .filter((each) => isUniversal(each, universal.sequence))
    .map((each) => each.bytes)
}
