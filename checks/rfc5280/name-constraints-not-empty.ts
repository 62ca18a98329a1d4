/** nameConstraints constrains something (RFC 5280 §4.2.1.10). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { nameConstraints } from '../x509/extensions/name-constraints.ts'

export const nameConstraintsNotEmpty: Check = {
  id: 'rfc5280/name-constraints-not-empty',
  citation: 'RFC 5280 §4.2.1.10',
  requirement:
    'Conforming CAs MUST NOT issue certificates where name constraints is an empty sequence. That is, either the permittedSubtrees field or the excludedSubtrees MUST be present.',
  requirementZh:
    '符合本规范的 CA 不得签发名称限制为空序列的证书，即 permittedSubtrees 与 excludedSubtrees 必须至少有其一。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(nameConstraints),
  violation: ({ certificate }) => {
    const { permitted, excluded } = readExtension(certificate, nameConstraints) ?? {
      permitted: [],
      excluded: [],
    }
    return permitted.length + excluded.length > 0
      ? undefined
      : found('it names no subtree', '未列出任何子树')
  },
}
