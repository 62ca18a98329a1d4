/** Subtrees have neither minimum nor maximum (RFC 5280 §4.2.1.10). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { nameConstraints } from '../x509/extensions/name-constraints.ts'

export const nameConstraintsUnbounded: Check = {
  id: 'rfc5280/name-constraints-unbounded',
  citation: 'RFC 5280 §4.2.1.10',
  requirement:
    'Within this profile, the minimum and maximum fields are not used with any name forms, thus, the minimum MUST be zero, and maximum MUST be absent.',
  requirementZh:
    '本规范对任何名称形式均不使用 minimum 和 maximum 字段，因此 minimum 必须为零，maximum 必须不存在。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(nameConstraints),
  violation: ({ certificate }) => {
    const { permitted, excluded } = readExtension(certificate, nameConstraints) ?? {
      permitted: [],
      excluded: [],
    }
    return [...permitted, ...excluded].some(({ bounded }) => bounded)
      ? found('a subtree has bounds', '某子树含有界限')
      : undefined
  },
}
