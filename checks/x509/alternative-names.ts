/** Alternative names of a subject by their form (RFC 5280 §4.2.1.6), mailboxes beyond ASCII among them (RFC 9598). */
import { found, toThoseWith } from '../check.ts'
import { isUniversal, universal, type Element } from '../der/element.ts'
import { oid } from '../der/expect.ts'
import { readDer } from '../der/read.ts'
import { Unreadable } from '../der/unreadable.ts'
import type { Subject } from '../subject.ts'
import type { Certificate } from './certificate.ts'
import { readExtension } from './extension.ts'
import { subjectAltName } from './extensions/subject-alt-name.ts'
import type { TextForm } from './general-name.ts'

/** For checks of certificates with alternative names. */
export const toAlternativeNames = toThoseWith(subjectAltName)

/** Throws Unreadable. */
export const namesOf = (certificate: Certificate, form: TextForm): string[] =>
  (readExtension(certificate, subjectAltName) ?? []).flatMap((name) =>
    name.form === form ? [name.text] : [],
  )

const smtpUtf8Mailbox = '1.3.6.1.5.5.7.8.9'

/** "OtherName ::= SEQUENCE { type-id OBJECT IDENTIFIER, value [0] EXPLICIT ANY }", implicitly tagged. */
function mailboxIn(other: Element | undefined): string[] {
  const [type, value] = other?.children ?? []
  const content = value?.children[0]
  if (oid(type) !== smtpUtf8Mailbox || !content || !isUniversal(content, universal.utf8String))
    return []
  return [Buffer.from(content.content).toString('utf8')]
}

/** What cannot be read counts as absent: rfc5280/extensions-readable tells of it. */
export function utf8MailboxesOf(certificate: Certificate): string[] {
  try {
    return (readExtension(certificate, subjectAltName) ?? []).flatMap((name) =>
      name.form === 'otherName' ? mailboxIn(readDer(name.bytes).element) : [],
    )
  } catch (error) {
    if (error instanceof Unreadable) return []
    throw error
  }
}

/** For checks of certificates with mailboxes beyond ASCII. */
export const toUtf8Mailboxes = {
  applies: ({ certificate }: Subject) => utf8MailboxesOf(certificate).length > 0,
  otherwise: found('No SmtpUTF8Mailbox', '无 SmtpUTF8Mailbox'),
} as const

export const isAscii = (text: string): boolean => !/[^\u0000-\u007f]/.test(text)
