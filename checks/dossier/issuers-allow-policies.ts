/** A CA issues under the policies that its own certificate allows (RFC 5280 §4.2.1.4). */
import { found, type DossierCheck } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { policyMappings } from '../x509/extensions/policy-mappings.ts'
import type { Certificate } from '../x509/certificate.ts'
import { policiesOf } from '../x509/stated-policies.ts'
import { nameText } from '../x509/name.ts'

const anyPolicy = '2.5.29.32.0'

/** Undefined where its certificate sets no limit, or maps policies to others, which path validation judges. */
function limitOf(ca: Certificate): readonly string[] | undefined {
  const policies = policiesOf(ca)
  const isOpen = policies.length === 0 || policies.includes(anyPolicy)
  return isOpen || extensionOf(ca, policyMappings.oid) ? undefined : policies
}

export const issuersAllowPolicies: DossierCheck = {
  id: 'dossier/issuers-allow-policies',
  citation: 'RFC 5280 §4.2.1.4',
  requirement:
    'In a CA certificate, these policy information terms limit the set of policies for certification paths that include this certificate.',
  requirementZh: 'CA 证书中的策略信息限定了包含该证书的认证路径所适用的策略集合。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'filing',
  applies: ({ certificates }) => certificates.some(({ role }) => role === 'end-entity'),
  otherwise: found('No sample certificates', '无样本证书'),
  violation: ({ certificates }) => {
    const other = certificates.find(({ role, certificate, issuer }) => {
      const allowed = role === 'end-entity' && issuer ? limitOf(issuer.certificate) : undefined
      const stated = policiesOf(certificate)
      return allowed && stated.length > 0 && !stated.some((policy) => allowed.includes(policy))
    })
    if (!other?.issuer) return undefined
    const [name, ca] = [other.certificate, other.issuer.certificate].map((each) =>
      nameText(each.subject),
    )
    return found(`${ca} does not allow a policy of ${name}`, `${ca} 不允许 ${name} 所载的任何策略`)
  },
}
