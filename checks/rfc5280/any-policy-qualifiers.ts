/** anyPolicy is qualified only in the two known ways (RFC 5280 §4.2.1.4). */
import { type Check, found } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { certificatePolicies } from '../x509/extensions/certificate-policies.ts'

const known = ['1.3.6.1.5.5.7.2.1', '1.3.6.1.5.5.7.2.2']

export const anyPolicyQualifiers: Check = {
  id: 'rfc5280/any-policy-qualifiers',
  citation: 'RFC 5280 §4.2.1.4',
  requirement:
    'When qualifiers are used with the special policy anyPolicy, they MUST be limited to the qualifiers identified in this section.',
  requirementZh: '对特殊策略 anyPolicy 使用限定符的，必须限于本节规定的限定符。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    readExtension(certificate, certificatePolicies)?.some(
      ({ policy }) => policy === '2.5.29.32.0',
    ) === true,
  otherwise: { en: 'No anyPolicy', 'zh-CN': '无 anyPolicy' },
  violation: ({ certificate }) => {
    const any = (readExtension(certificate, certificatePolicies) ?? []).filter(
      ({ policy }) => policy === '2.5.29.32.0',
    )
    const other = any
      .flatMap(({ qualifiers }) => qualifiers)
      .find(({ oid }) => !known.includes(oid))
    return other && found(`the qualifier is ${other.oid}`, `限定符为 ${other.oid}`)
  },
}
