/** anyPolicy is not mapped (RFC 5280 §4.2.1.5). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { policyMappings } from '../x509/extensions/policy-mappings.ts'

export const policyMappingsNotAny: Check = {
  id: 'rfc5280/policy-mappings-not-any',
  citation: 'RFC 5280 §4.2.1.5',
  requirement:
    'Policies MUST NOT be mapped either to or from the special value anyPolicy (Section 4.2.1.4).',
  requirementZh: '策略不得映射为特殊值 anyPolicy，亦不得由其映射而来（第 4.2.1.4 节）。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(policyMappings),
  violation: ({ certificate }) => {
    const any = (readExtension(certificate, policyMappings) ?? []).some(
      ({ issuerDomainPolicy, subjectDomainPolicy }) =>
        [issuerDomainPolicy, subjectDomainPolicy].includes('2.5.29.32.0'),
    )
    return any ? found('anyPolicy is mapped', '映射涉及 anyPolicy') : undefined
  },
}
