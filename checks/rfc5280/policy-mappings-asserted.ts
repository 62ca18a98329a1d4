/** What is mapped is asserted too (RFC 5280 §4.2.1.5). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { certificatePolicies } from '../x509/extensions/certificate-policies.ts'
import { policyMappings } from '../x509/extensions/policy-mappings.ts'

export const policyMappingsAsserted: Check = {
  id: 'rfc5280/policy-mappings-asserted',
  citation: 'RFC 5280 §4.2.1.5',
  requirement:
    'Each issuerDomainPolicy named in the policy mapping extension SHOULD also be asserted in a certificate policies extension in the same certificate.',
  requirementZh: '策略映射扩展中的每个 issuerDomainPolicy 应当同时在同一证书的证书策略扩展中载明。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(policyMappings),
  violation: ({ certificate }) => {
    const stated = (readExtension(certificate, certificatePolicies) ?? []).map(
      ({ policy }) => policy,
    )
    const missing = (readExtension(certificate, policyMappings) ?? []).find(
      ({ issuerDomainPolicy }) => !stated.includes(issuerDomainPolicy),
    )
    return (
      missing &&
      found(
        `policy ${missing.issuerDomainPolicy} is mapped but not asserted`,
        `策略 ${missing.issuerDomainPolicy} 有映射但未载明`,
      )
    )
  },
}
