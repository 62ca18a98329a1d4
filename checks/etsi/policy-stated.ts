/** The policy of issue is stated (ETSI EN 319 412-2 §4.3.3). */
import { toHolders, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { certificatePolicies } from '../x509/extensions/certificate-policies.ts'

export const policyStated: Check = {
  id: 'etsi/policy-stated',
  citation: 'ETSI EN 319 412-2 §4.3.3',
  requirement:
    'The certificate policies extension shall be present and shall contain the identifier of at least one certificate policy which reflects the practices and procedures undertaken by the CA.',
  requirementZh: '应包含证书策略扩展，且其中至少有一个证书策略标识符反映 CA 所采取的做法和程序。',
  level: 'must',
  severity: 'major',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toHolders,
  violation: ({ certificate }) =>
    readExtension(certificate, certificatePolicies)?.length
      ? undefined
      : { en: 'no certificate policy is stated', 'zh-CN': '未载明证书策略' },
}
