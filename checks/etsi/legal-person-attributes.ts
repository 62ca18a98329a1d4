/** The subject of a legal person names country, organisation and its identifier (ETSI EN 319 412-3 LEG-4.2.1-2). */
import { found, type Check } from '../check.ts'
import { toLegalPersons } from '../x509/qualified-facts.ts'
import { attributeTypes, states } from '../x509/name.ts'

const due = [
  ['countryName', attributeTypes.country],
  ['organizationName', attributeTypes.organization],
  ['organizationIdentifier', attributeTypes.organizationIdentifier],
  ['commonName', attributeTypes.commonName],
] as const

export const legalPersonAttributes: Check = {
  id: 'etsi/legal-person-attributes',
  citation: 'ETSI EN 319 412-3 LEG-4.2.1-2',
  requirement:
    'The subject field shall include at least the following attributes: countryName, organizationName, organizationIdentifier and commonName.',
  requirementZh:
    '主体字段至少应包含下列属性：countryName、organizationName、organizationIdentifier 与 commonName。',
  level: 'must',
  severity: 'major',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toLegalPersons,
  violation: ({ certificate: { subject } }) => {
    const missing = due.filter(([, type]) => !states(subject, type)).map(([name]) => name)
    return missing.length === 0
      ? undefined
      : found(`absent: ${missing.join(', ')}`, `缺少：${missing.join('、')}`)
  },
}
