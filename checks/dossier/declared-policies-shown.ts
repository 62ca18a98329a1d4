/** The samples show every policy that the form declares (policy of this service). */
import { found, type DossierCheck } from '../check.ts'
import { policiesOf } from '../x509/stated-policies.ts'

export const declaredPoliciesShown: DossierCheck = {
  id: 'dossier/declared-policies-shown',
  citation: 'ESL art. 19, art. 21',
  clauseSeen: false,
  requirement:
    'For each certificate policy that is declared, a sample certificate issued under it is filed. Policy of this service.',
  requirementZh: '所申报的每项证书策略，宜提交依其颁发的样本证书。本要求为本服务的政策。',
  level: 'should',
  severity: 'minor',
  effective: '2005-04-01',
  judgedAt: 'filing',
  applies: ({ certificates, declaredPolicies }) =>
    declaredPolicies !== undefined && certificates.some(({ role }) => role === 'end-entity'),
  otherwise: found(
    'No sample certificates, or no declared policies',
    '无样本证书，或未申报证书策略',
  ),
  violation: ({ certificates, declaredPolicies = [] }) => {
    const samples = certificates.filter(({ role }) => role === 'end-entity')
    const shown = new Set(samples.flatMap(({ certificate }) => policiesOf(certificate)))
    const missing = declaredPolicies.filter((policy) => !shown.has(policy))
    if (missing.length === 0) return undefined
    return found(
      `no sample under ${missing.join(', ')}`,
      `无依下列策略颁发的样本：${missing.join('、')}`,
    )
  },
}
