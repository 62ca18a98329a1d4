/** The subject of a natural person has one name and one country (ETSI EN 319 412-2 NAT-4.2.4-3). */
import { found, type Check } from '../check.ts'
import { toNaturalPersons } from '../x509/qualified-facts.ts'
import { attributeTypes, valuesOf } from '../x509/name.ts'

const once = [
  ['commonName', attributeTypes.commonName],
  ['countryName', attributeTypes.country],
] as const

export const naturalPersonSingleAttributes: Check = {
  id: 'etsi/natural-person-single-attributes',
  citation: 'ETSI EN 319 412-2 NAT-4.2.4-3',
  requirement:
    'The subject field shall not contain more than one instance of commonName and countryName.',
  requirementZh: '主体字段中 commonName 与 countryName 均不应多于一个。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toNaturalPersons,
  violation: ({ certificate: { subject } }) => {
    const twice = once.find(([, type]) => valuesOf(subject, type).length > 1)
    return twice && found(`${twice[0]} occurs more than once`, `${twice[0]} 出现多于一次`)
  },
}
