/** Who issued a revoked certificate is said critically (RFC 5280 §5.3.3). */
import { found, type ListCheck } from '../check.ts'
import { entryExtensions, serialText } from '../revocation/entry-extensions.ts'
import { extensionOf } from '../x509/extension.ts'

export const certificateIssuerCritical: ListCheck = {
  id: 'rfc5280-crl/certificate-issuer-critical',
  citation: 'RFC 5280 §5.3.3',
  requirement:
    'Conforming CRL issuers MUST mark this extension as critical since an implementation that ignored this extension could not correctly attribute CRL entries to certificates.',
  requirementZh:
    '符合本规范的 CRL 颁发者必须将本扩展标记为关键，因为忽略本扩展的实现无法将条目正确归属于证书。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ list }) => list.entries.length > 0,
  otherwise: found('No entries', '无吊销条目'),
  violation: ({ list }) => {
    const wrong = list.entries.find(
      (entry) => extensionOf(entry, entryExtensions.certificateIssuer)?.critical === false,
    )
    return (
      wrong &&
      found(
        `certificateIssuer of ${serialText(wrong)} is not critical`,
        `${serialText(wrong)} 的 certificateIssuer 未标记为关键扩展`,
      )
    )
  },
}
