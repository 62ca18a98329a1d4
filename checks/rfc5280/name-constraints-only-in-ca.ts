/** Only CAs constrain names (RFC 5280 §4.2.1.10). */
import { type Check, found, toThoseWith } from '../check.ts'
import { nameConstraints } from '../x509/extensions/name-constraints.ts'

export const nameConstraintsOnlyInCa: Check = {
  id: 'rfc5280/name-constraints-only-in-ca',
  citation: 'RFC 5280 §4.2.1.10',
  requirement:
    'The name constraints extension, which MUST be used only in a CA certificate, indicates a name space within which all subject names in subsequent certificates in a certification path MUST be located.',
  requirementZh:
    '名称限制扩展仅可用于 CA 证书，用以指明证书路径中后续证书的所有主体名称必须处于的名称空间。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(nameConstraints),
  violation: ({ role }) =>
    role === 'ca'
      ? undefined
      : found(
          'nameConstraints in a certificate of a holder',
          '持有人证书含有 nameConstraints 扩展',
        ),
}
