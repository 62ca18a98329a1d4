/** The domain of such a mailbox is written with A-labels (RFC 9598 §3). */
import { found, type Check } from '../check.ts'
import { isAscii, toUtf8Mailboxes, utf8MailboxesOf } from '../x509/alternative-names.ts'
import { shown } from '../x509/attribute-rules.ts'

export const mailboxDomainAscii: Check = {
  id: 'rfc9598/mailbox-domain-ascii',
  citation: 'RFC 9598 §3',
  clauseSeen: false,
  requirement:
    'The domain part of a SmtpUTF8Mailbox consists of LDH labels: internationalised labels are A-labels, not U-labels.',
  requirementZh:
    'SmtpUTF8Mailbox 的域名部分由 LDH 标签构成：国际化标签采用 A-label，而非 U-label。',
  level: 'must',
  severity: 'minor',
  effective: '2024-05-01',
  judgedAt: 'issue',
  ...toUtf8Mailboxes,
  violation: ({ certificate }) => {
    const other = utf8MailboxesOf(certificate).find(
      (text) => !isAscii(text.slice(text.lastIndexOf('@') + 1)),
    )
    return other === undefined
      ? undefined
      : found(`it is ${shown(other)}`, `其值为 ${shown(other)}`)
  },
}
