/** A policy is stated once (RFC 5280 §4.2.1.4). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { certificatePolicies } from '../x509/extensions/certificate-policies.ts'

export const certificatePoliciesDistinct: Check = {
  id: 'rfc5280/certificate-policies-distinct',
  citation: 'RFC 5280 §4.2.1.4',
  requirement:
    'A certificate policy OID MUST NOT appear more than once in a certificate policies extension.',
  requirementZh: '同一证书策略 OID 在证书策略扩展中不得出现多于一次。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(certificatePolicies),
  violation: ({ certificate }) => {
    const ids = (readExtension(certificate, certificatePolicies) ?? []).map(({ policy }) => policy)
    const twice = ids.find((id, index) => ids.indexOf(id) < index)
    return twice === undefined
      ? undefined
      : found(`policy ${twice} appears twice`, `策略 ${twice} 重复出现`)
  },
}
