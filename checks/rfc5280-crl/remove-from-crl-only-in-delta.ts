/** Only a list of changes removes entries (RFC 5280 §5.3.1). */
import { found, type ListCheck } from '../check.ts'
import { reasonOf, serialText } from '../revocation/entry-extensions.ts'
import { removeFromCrl } from '../revocation/crl-reasons.ts'
import { extensionOf } from '../x509/extension.ts'
import { deltaCrlIndicator } from '../x509/extensions/delta-crl-indicator.ts'

export const removeFromCrlOnlyInDelta: ListCheck = {
  id: 'rfc5280-crl/remove-from-crl-only-in-delta',
  citation: 'RFC 5280 §5.3.1',
  requirement: 'The removeFromCRL (8) reasonCode value may only appear in delta CRLs.',
  requirementZh: 'removeFromCRL（8）只能出现在增量 CRL 中。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ list }) => list.entries.length > 0 && !extensionOf(list, deltaCrlIndicator.oid),
  otherwise: found('No entries, or a delta CRL', '无吊销条目，或为增量 CRL'),
  violation: ({ list }) => {
    const wrong = list.entries.find((entry) => reasonOf(entry) === removeFromCrl)
    return (
      wrong &&
      found(
        `${serialText(wrong)} is marked removeFromCRL`,
        `${serialText(wrong)} 标记为 removeFromCRL`,
      )
    )
  },
}
