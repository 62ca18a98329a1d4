/** inhibitAnyPolicy counts certificates (RFC 5280 §4.2.1.14). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { inhibitAnyPolicy } from '../x509/extensions/inhibit-any-policy.ts'

export const inhibitAnyPolicyNotNegative: Check = {
  id: 'rfc5280/inhibit-any-policy-not-negative',
  citation: 'RFC 5280 §4.2.1.14',
  requirement: 'InhibitAnyPolicy ::= SkipCerts; SkipCerts ::= INTEGER (0..MAX)',
  requirementZh: 'InhibitAnyPolicy ::= SkipCerts；SkipCerts ::= INTEGER (0..MAX)（非负整数）',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(inhibitAnyPolicy),
  violation: ({ certificate }) => {
    const count = readExtension(certificate, inhibitAnyPolicy) ?? 0n
    return count >= 0n ? undefined : found(`it is ${count}`, `其值为 ${count}`)
  },
}
