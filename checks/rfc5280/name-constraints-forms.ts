/** Constraints are on names that can be compared (RFC 5280 §4.2.1.10). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { nameConstraints } from '../x509/extensions/name-constraints.ts'

const discouraged = ['x400Address', 'ediPartyName', 'registeredID']

export const nameConstraintsForms: Check = {
  id: 'rfc5280/name-constraints-forms',
  citation: 'RFC 5280 §4.2.1.10',
  requirement:
    'Conforming CAs […] SHOULD NOT impose name constraints on the x400Address, ediPartyName, or registeredID name forms.',
  requirementZh:
    '符合本规范的 CA 不应当对 x400Address、ediPartyName、registeredID 名称形式施加名称限制。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(nameConstraints),
  violation: ({ certificate }) => {
    const { permitted, excluded } = readExtension(certificate, nameConstraints) ?? {
      permitted: [],
      excluded: [],
    }
    const wrong = [...permitted, ...excluded].find(({ base }) => discouraged.includes(base.form))
    return wrong && found(`a constraint is on ${wrong.base.form}`, `某限制针对 ${wrong.base.form}`)
  },
}
