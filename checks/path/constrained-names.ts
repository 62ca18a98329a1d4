/** The names of a certificate that name constraints apply to (RFC 5280 §6.1.3 (b), (c)). */
import type { Certificate } from '../x509/certificate.ts'
import { readExtension } from '../x509/extension.ts'
import { subjectAltName } from '../x509/extensions/subject-alt-name.ts'
import type { GeneralName } from '../x509/general-name.ts'
import { nameText, valuesOf } from '../x509/name.ts'

const emailAddress = '1.2.840.113549.1.9.1'

/** Subject, subject alternative names and, where those have no mail address, the subject's. Throws Unreadable. */
export function constrainedNames(certificate: Certificate): GeneralName[] {
  const { subject } = certificate
  const alternatives = readExtension(certificate, subjectAltName) ?? []
  const mails = valuesOf(subject, emailAddress)
  return [
    ...(subject.rdns.length > 0 ? [{ form: 'directoryName', name: subject } as const] : []),
    ...alternatives,
    ...mails.map((text) => ({ form: 'rfc822Name', text }) as const),
  ]
}

/** A name as a report shows it. */
export function generalNameText(name: GeneralName): string {
  if (name.form === 'directoryName') return `directoryName ${nameText(name.name)}`
  if ('text' in name) return `${name.form} ${name.text}`
  return `${name.form} ${Buffer.from('octets' in name ? name.octets : name.bytes).toString('hex')}`
}
