/** A mailbox among alternative names is one and nothing more (RFC 5280 §4.2.1.6). */
import { found, type Check } from '../check.ts'
import { toAlternativeNames, namesOf } from '../x509/alternative-names.ts'
import { shown } from '../x509/attribute-rules.ts'

export const alternativeMailboxForm: Check = {
  id: 'rfc5280/alternative-mailbox-form',
  citation: 'RFC 5280 §4.2.1.6',
  requirement:
    'A Mailbox has the form "Local-part@Domain". Note that a Mailbox has no phrase (such as a common name) before it, has no comment (text surrounded in parentheses) after it, and is not surrounded by "<" and ">".',
  requirementZh:
    'Mailbox 的形式为“Local-part@Domain”，其前不得有短语，其后不得有注释，也不得以“<”和“>”包围。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toAlternativeNames,
  violation: ({ certificate }) => {
    const other = namesOf(certificate, 'rfc822Name').find(
      (text) => !/^[^\s<>()@][^\s<>()]*@[^\s<>()@]+$/.test(text),
    )
    return other === undefined
      ? undefined
      : found(`it is ${shown(other)}`, `其值为 ${shown(other)}`)
  },
}
