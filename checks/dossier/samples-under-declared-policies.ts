/** Every sample is issued under a policy that the form declares (RFC 5280 §4.2.1.4; ESL art. 19). */
import { found, type DossierCheck } from '../check.ts'
import { policiesOf } from '../x509/stated-policies.ts'
import { nameText } from '../x509/name.ts'

export const samplesUnderDeclaredPolicies: DossierCheck = {
  id: 'dossier/samples-under-declared-policies',
  citation: 'RFC 5280 §4.2.1.4; ESL art. 19',
  requirement:
    'In an end entity certificate, these policy information terms indicate the policy under which the certificate has been issued: it is one of those that the applicant declares.',
  requirementZh: '终端实体证书中的策略信息表明该证书据以颁发的策略，应为申请人所申报的策略之一。',
  level: 'must',
  severity: 'block',
  effective: '2005-04-01',
  judgedAt: 'filing',
  applies: ({ certificates, declaredPolicies }) =>
    declaredPolicies !== undefined && certificates.some(({ role }) => role === 'end-entity'),
  otherwise: found(
    'No sample certificates, or no declared policies',
    '无样本证书，或未申报证书策略',
  ),
  violation: ({ certificates, declaredPolicies = [] }) => {
    const other = certificates.find(
      ({ role, certificate }) =>
        role === 'end-entity' &&
        !policiesOf(certificate).some((policy) => declaredPolicies.includes(policy)),
    )
    if (!other) return undefined
    const stated = policiesOf(other.certificate)
    const name = nameText(other.certificate.subject)
    return found(
      `${name} states ${stated.join(', ') || 'none'}`,
      `${name} 所载策略为 ${stated.join('、') || '无'}`,
    )
  },
}
