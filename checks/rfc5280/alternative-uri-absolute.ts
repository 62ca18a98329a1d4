/** A URI among alternative names is absolute (RFC 5280 §4.2.1.6). */
import { found, type Check } from '../check.ts'
import { toAlternativeNames, namesOf } from '../x509/alternative-names.ts'
import { isAbsoluteUri, shown } from '../x509/attribute-rules.ts'

export const alternativeUriAbsolute: Check = {
  id: 'rfc5280/alternative-uri-absolute',
  citation: 'RFC 5280 §4.2.1.6',
  requirement:
    'The name MUST NOT be a relative URI, and it MUST follow the URI syntax and encoding rules specified in [RFC3986].',
  requirementZh: '该名称不得为相对 URI，且必须符合 RFC 3986 规定的 URI 语法与编码规则。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toAlternativeNames,
  violation: ({ certificate }) => {
    const other = namesOf(certificate, 'uniformResourceIdentifier').find(
      (text) => !isAbsoluteUri(text),
    )
    return other === undefined
      ? undefined
      : found(`it is ${shown(other)}`, `其值为 ${shown(other)}`)
  },
}
