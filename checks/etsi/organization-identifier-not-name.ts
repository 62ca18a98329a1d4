/** The identifier of an organisation is not its name (ETSI EN 319 412-3 LEG-4.2.1-6). */
import { found, type Check } from '../check.ts'
import { toLegalPersons } from '../x509/qualified-facts.ts'
import { attributeTypes, valuesOf } from '../x509/name.ts'
import { shown } from '../x509/attribute-rules.ts'

export const organizationIdentifierNotName: Check = {
  id: 'etsi/organization-identifier-not-name',
  citation: 'ETSI EN 319 412-3 LEG-4.2.1-6',
  requirement:
    'The organizationIdentifier attribute shall contain an identification of the subject organization different from the organization name.',
  requirementZh: 'organizationIdentifier 属性应载有不同于组织名称的主体组织标识。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toLegalPersons,
  violation: ({ certificate: { subject } }) => {
    const names = valuesOf(subject, attributeTypes.organization)
    const same = valuesOf(subject, attributeTypes.organizationIdentifier).find((id) =>
      names.includes(id),
    )
    return same === undefined
      ? undefined
      : found(`both are ${shown(same)}`, `两者均为 ${shown(same)}`)
  },
}
