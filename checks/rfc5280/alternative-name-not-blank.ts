/** A domain name among alternative names is not blank (RFC 5280 §4.2.1.6). */
import { found, type Check } from '../check.ts'
import { toAlternativeNames, namesOf } from '../x509/alternative-names.ts'

export const alternativeNameNotBlank: Check = {
  id: 'rfc5280/alternative-name-not-blank',
  citation: 'RFC 5280 §4.2.1.6',
  requirement:
    'While the string " " is a legal domain name, subjectAltName extensions with a dNSName of " " MUST NOT be used.',
  requirementZh: '字符串“ ”虽为合法域名，但不得使用 dNSName 为“ ”的 subjectAltName 扩展。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toAlternativeNames,
  violation: ({ certificate }) =>
    namesOf(certificate, 'dNSName').some((text) => text.trim() === '')
      ? found('a dNSName is blank', 'dNSName 为空白')
      : undefined,
}
