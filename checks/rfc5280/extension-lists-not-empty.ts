/** Extensions that are lists hold one item at least (RFC 5280 §4.2). */
import { type Check, found, toEvery } from '../check.ts'
import { extensionReading } from '../x509/extension.ts'
import { authorityInformationAccess } from '../x509/extensions/authority-information-access.ts'
import { certificatePolicies } from '../x509/extensions/certificate-policies.ts'
import { crlDistributionPoints } from '../x509/extensions/crl-distribution-points.ts'
import { extKeyUsage } from '../x509/extensions/ext-key-usage.ts'
import { freshestCrl } from '../x509/extensions/freshest-crl.ts'
import { issuerAltName } from '../x509/extensions/issuer-alt-name.ts'
import { policyMappings } from '../x509/extensions/policy-mappings.ts'
import { subjectAltName } from '../x509/extensions/subject-alt-name.ts'
import { subjectInformationAccess } from '../x509/extensions/subject-information-access.ts'

const lists = new Set(
  [
    authorityInformationAccess,
    subjectInformationAccess,
    certificatePolicies,
    crlDistributionPoints,
    freshestCrl,
    extKeyUsage,
    issuerAltName,
    policyMappings,
    subjectAltName,
  ].map((decoder) => decoder.oid),
)

export const extensionListsNotEmpty: Check = {
  id: 'rfc5280/extension-lists-not-empty',
  citation: 'RFC 5280 §4.2',
  requirement:
    'AuthorityInfoAccessSyntax, CertificatePolicies, CRLDistributionPoints, ExtKeyUsageSyntax, GeneralNames, PolicyMappings ::= SEQUENCE SIZE (1..MAX) OF …',
  requirementZh:
    'AuthorityInfoAccessSyntax、CertificatePolicies、CRLDistributionPoints、ExtKeyUsageSyntax、GeneralNames、PolicyMappings ::= SEQUENCE SIZE (1..MAX) OF …（至少含一项）',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { extensions } }) => {
    const empty = extensions.find(
      (extension) =>
        lists.has(extension.oid) && extensionReading(extension).element?.content.length === 0,
    )
    return empty && found(`extension ${empty.oid} is an empty list`, `扩展 ${empty.oid} 为空列表`)
  },
}
