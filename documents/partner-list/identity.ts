/** The certificates that stand for a service (TS 119 612 §5.5.3), and what tells another certificate of the same CA key. */
import { createHash } from 'node:crypto'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { readCertificate } from '../../checks/x509/certificate.ts'
import { nameText } from '../../checks/x509/name.ts'
import { nameAndKey } from '../../checks/x509/name-and-key.ts'
import type { ListedCertificate } from '../../domain/partner-list.ts'
import { tsl } from '../trusted-list/names.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/element.ts'
import type { Reading } from './reading.ts'

const mostBytes = 16 * 1024
const mostCertificates = 50
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** By its bytes, and by subject and key; a certificate that cannot be read is known by its bytes alone. */
export function describeListed(der: Uint8Array): ListedCertificate {
  try {
    const certificate = readCertificate(der)
    return {
      sha256: certificate.sha256,
      subject: nameText(certificate.subject).slice(0, 500),
      identity: nameAndKey(certificate),
    }
  } catch (error) {
    if (error instanceof Unreadable) return { sha256: sha256(der), subject: '' }
    throw error
  }
}

function bytesOf(element: XmlElement): Buffer | undefined {
  const text = element.text.replace(/\s/g, '')
  const bytes = Buffer.from(text, 'base64')
  const isBase64 = text !== '' && bytes.toString('base64') === text
  return isBase64 && bytes.length <= mostBytes ? bytes : undefined
}

/** Names and key identifiers without a certificate tell nothing that an impostor could not say too: they are passed over. */
export function certificatesOf(
  information: XmlElement,
  where: string,
  reading: Reading,
): ListedCertificate[] {
  const identity = childOf(information, tsl, 'ServiceDigitalIdentity')
  if (!identity) reading.deviate(where, 'ServiceDigitalIdentity')
  const listed = childrenOf(identity, tsl, 'DigitalId').flatMap((id) =>
    childrenOf(id, tsl, 'X509Certificate'),
  )
  if (listed.length > mostCertificates) reading.deviate(where, 'X509Certificate')
  return listed.slice(0, mostCertificates).flatMap((element) => {
    const der = bytesOf(element)
    if (der) return [describeListed(der)]
    reading.deviate(where, 'X509Certificate')
    return []
  })
}
