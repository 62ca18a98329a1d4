/** A list has one entry for a certificate (RFC 5280 §5.1.2.6). */
import { found, type ListCheck } from '../check.ts'
import { serialText } from '../revocation/entry-extensions.ts'
import { readExtension } from '../x509/extension.ts'
import { issuingDistributionPoint } from '../x509/extensions/issuing-distribution-point.ts'

export const entriesDistinct: ListCheck = {
  id: 'rfc5280-crl/entries-distinct',
  citation: 'RFC 5280 §5.1.2.6',
  requirement:
    'Certificates revoked by the CA are uniquely identified by the certificate serial number.',
  requirementZh: '被 CA 吊销的证书以证书序列号唯一标识。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ list }) =>
    list.entries.length > 0 && !readExtension(list, issuingDistributionPoint)?.indirect,
  otherwise: found('No entries, or entries of several issuers', '无吊销条目，或条目来自多个颁发者'),
  violation: ({ list }) => {
    const seen = new Set<string>()
    const twice = list.entries.map(serialText).find((serial) => seen.size === seen.add(serial).size)
    return twice === undefined
      ? undefined
      : found(`${twice} is listed twice`, `${twice} 被列入两次`)
  },
}
