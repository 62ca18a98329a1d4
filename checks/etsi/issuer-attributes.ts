/** The issuer names country, organisation and itself (ETSI EN 319 412-2 §4.2.3.1; RFC 3739 §3.1.1). */
import { found, toHolders, type Check } from '../check.ts'
import { attributeTypes, states } from '../x509/name.ts'

const due = [
  ['countryName', attributeTypes.country],
  ['organizationName', attributeTypes.organization],
  ['commonName', attributeTypes.commonName],
] as const

export const issuerAttributes: Check = {
  id: 'etsi/issuer-attributes',
  citation: 'ETSI EN 319 412-2 §4.2.3.1; RFC 3739 §3.1.1',
  clauseSeen: false,
  requirement:
    'The issuer field of a certificate that a legal person issues has countryName, organizationName and commonName.',
  requirementZh: '由法人颁发的证书，其颁发者字段应含 countryName、organizationName 与 commonName。',
  level: 'must',
  severity: 'major',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toHolders,
  violation: ({ certificate: { issuer } }) => {
    const missing = due.filter(([, type]) => !states(issuer, type)).map(([name]) => name)
    return missing.length === 0
      ? undefined
      : found(`absent: ${missing.join(', ')}`, `缺少：${missing.join('、')}`)
  },
}
