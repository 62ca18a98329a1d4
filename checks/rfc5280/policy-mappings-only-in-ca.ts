/** Only CAs map policies (RFC 5280 §4.2.1.5). */
import { type Check, found, toThoseWith } from '../check.ts'
import { policyMappings } from '../x509/extensions/policy-mappings.ts'

export const policyMappingsOnlyInCa: Check = {
  id: 'rfc5280/policy-mappings-only-in-ca',
  citation: 'RFC 5280 §4.2.1.5',
  requirement: 'This extension is used in CA certificates.',
  requirementZh: '该扩展用于 CA 证书。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(policyMappings),
  violation: ({ role }) =>
    role === 'ca'
      ? undefined
      : found('policyMappings in a certificate of a holder', '持有人证书含有 policyMappings 扩展'),
}
