/** The subject of a legal person has each of its attributes once (ETSI EN 319 412-3 LEG-4.2.1-3). */
import { found, type Check } from '../check.ts'
import { toLegalPersons } from '../x509/qualified-facts.ts'
import { attributeTypes, valuesOf } from '../x509/name.ts'

const once = [
  ['countryName', attributeTypes.country],
  ['organizationName', attributeTypes.organization],
  ['organizationIdentifier', attributeTypes.organizationIdentifier],
  ['commonName', attributeTypes.commonName],
] as const

export const legalPersonSingleAttributes: Check = {
  id: 'etsi/legal-person-single-attributes',
  citation: 'ETSI EN 319 412-3 LEG-4.2.1-3',
  requirement: 'Only one instance of each of these attributes shall be present.',
  requirementZh: '上述每个属性均只应出现一次。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toLegalPersons,
  violation: ({ certificate: { subject } }) => {
    const twice = once.find(([, type]) => valuesOf(subject, type).length > 1)
    return twice && found(`${twice[0]} occurs more than once`, `${twice[0]} 出现多于一次`)
  },
}
