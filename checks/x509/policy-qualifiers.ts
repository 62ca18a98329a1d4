/** Notices and pointers that qualify the policies of a certificate (RFC 5280 §4.2.1.4). */
import { textOf } from '../der/characters.ts'
import { isUniversal, universal, type Element } from '../der/element.ts'
import type { Certificate } from './certificate.ts'
import { readExtension } from './extension.ts'
import { certificatePolicies } from './extensions/certificate-policies.ts'

function qualifiers(certificate: Certificate, id: string): readonly Element[] {
  const policies = readExtension(certificate, certificatePolicies) ?? []
  return policies.flatMap((policy) =>
    policy.qualifiers.flatMap(({ oid, value }) => (oid === id && value ? [value] : [])),
  )
}

/** Parts of each UserNotice. Throws Unreadable. */
export const userNotices = (certificate: Certificate): (readonly Element[])[] =>
  qualifiers(certificate, '1.3.6.1.5.5.7.2.2').map(({ children }) => children)

/** The texts of notices: explicitText, not what noticeRef refers to. Throws Unreadable. */
export const explicitTexts = (certificate: Certificate): Element[] =>
  userNotices(certificate).flatMap((parts) =>
    parts.filter((part) => !isUniversal(part, universal.sequence)),
  )

/** Throws Unreadable. */
export const practiceStatements = (certificate: Certificate): string[] =>
  qualifiers(certificate, '1.3.6.1.5.5.7.2.1').map((value) => textOf(value) ?? '')
