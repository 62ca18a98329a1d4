/** The policy of issue is stated (RFC 3739 §3.2.3). */
import { toHolders, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { certificatePolicies } from '../x509/extensions/certificate-policies.ts'

export const policyStated: Check = {
  id: 'rfc3739/policy-stated',
  citation: 'RFC 3739 §3.2.3',
  requirement:
    'The certificate policies extension MUST be present and MUST contain the identifier of at least one certificate policy which reflects the practices and procedures undertaken by the CA.',
  requirementZh: '必须包含证书策略扩展，且其中至少有一个证书策略标识符反映 CA 所采取的做法和程序。',
  level: 'must',
  severity: 'major',
  effective: '2004-03-01',
  judgedAt: 'issue',
  ...toHolders,
  violation: ({ certificate }) =>
    readExtension(certificate, certificatePolicies)?.length
      ? undefined
      : { en: 'no certificate policy is stated', 'zh-CN': '未载明证书策略' },
}
