/** A mailbox that ASCII can write is written as rfc822Name (RFC 9598 §3). */
import { found, type Check } from '../check.ts'
import { isAscii, toUtf8Mailboxes, utf8MailboxesOf } from '../x509/alternative-names.ts'
import { shown } from '../x509/attribute-rules.ts'

export const mailboxNotAscii: Check = {
  id: 'rfc9598/mailbox-not-ascii',
  citation: 'RFC 9598 §3',
  clauseSeen: false,
  requirement:
    'SmtpUTF8Mailbox is used only where the local part of the mailbox has characters beyond ASCII; otherwise rfc822Name is.',
  requirementZh:
    '仅当邮箱的本地部分含 ASCII 以外字符时才使用 SmtpUTF8Mailbox，否则使用 rfc822Name。',
  level: 'must',
  severity: 'minor',
  effective: '2024-05-01',
  judgedAt: 'issue',
  ...toUtf8Mailboxes,
  violation: ({ certificate }) => {
    const other = utf8MailboxesOf(certificate).find((text) => isAscii(text.split('@')[0] ?? ''))
    return other === undefined
      ? undefined
      : found(`it is ${shown(other)}`, `其值为 ${shown(other)}`)
  },
}
