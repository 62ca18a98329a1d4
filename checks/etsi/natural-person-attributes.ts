/** The subject of a natural person names country and person (ETSI EN 319 412-2 NAT-4.2.4-1). */
import { found, type Check } from '../check.ts'
import { toNaturalPersons } from '../x509/qualified-facts.ts'
import { attributeTypes, states } from '../x509/name.ts'

const { givenName, surname, pseudonym, country, commonName } = attributeTypes

export const naturalPersonAttributes: Check = {
  id: 'etsi/natural-person-attributes',
  citation: 'ETSI EN 319 412-2 NAT-4.2.4-1',
  requirement:
    'The subject field shall include the following attributes: countryName; choice of (givenName and/or surname) or pseudonym; and commonName.',
  requirementZh:
    '主体字段应包含下列属性：countryName；givenName 和/或 surname，或者 pseudonym；以及 commonName。',
  level: 'must',
  severity: 'major',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toNaturalPersons,
  violation: ({ certificate: { subject } }) => {
    const has = (type: string) => states(subject, type)
    const isNamed = [givenName, surname, pseudonym].some(has)
    const missing = [
      ...(has(country) ? [] : ['countryName']),
      ...(isNamed ? [] : ['givenName, surname or pseudonym']),
      ...(has(commonName) ? [] : ['commonName']),
    ]
    if (missing.length === 0) return undefined
    return found(`absent: ${missing.join('; ')}`, `缺少：${missing.join('；')}`)
  },
}
