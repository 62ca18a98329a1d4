/** A pseudonym stands in place of a name (ETSI EN 319 412-2 NAT-4.2.4-4). */
import { found, type Check } from '../check.ts'
import { toNaturalPersons } from '../x509/qualified-facts.ts'
import { attributeTypes, states } from '../x509/name.ts'

const { givenName, surname, pseudonym } = attributeTypes

export const pseudonymOrName: Check = {
  id: 'etsi/pseudonym-or-name',
  citation: 'ETSI EN 319 412-2 NAT-4.2.4-4',
  requirement:
    'The pseudonym attribute shall not be present if the givenName and surname attribute are present.',
  requirementZh: 'givenName 与 surname 属性同时存在的，不应有 pseudonym 属性。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toNaturalPersons,
  violation: ({ certificate: { subject } }) =>
    [givenName, surname, pseudonym].every((type) => states(subject, type))
      ? found('both names and a pseudonym', '姓名与化名并存')
      : undefined,
}
