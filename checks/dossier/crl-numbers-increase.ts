/** The lists of one issuer and scope are numbered in their order (RFC 5280 §5.2.3). */
import { found, type DossierCheck } from '../check.ts'
import type { ListSubject } from '../subject.ts'
import { extensionOf, readExtension } from '../x509/extension.ts'
import { crlNumber } from '../x509/extensions/crl-number.ts'
import { deltaCrlIndicator } from '../x509/extensions/delta-crl-indicator.ts'
import { issuingDistributionPoint } from '../x509/extensions/issuing-distribution-point.ts'
import { nameKey, nameText } from '../x509/name.ts'

const numberOf = ({ list }: ListSubject) => readExtension(list, crlNumber)

/** A list of changes shares its numbers with the complete one of its scope, and may be of the same instant. */
function scopeOf({ list }: ListSubject): string {
  const scope = extensionOf(list, issuingDistributionPoint.oid)?.value ?? []
  const kind = extensionOf(list, deltaCrlIndicator.oid) ? 'delta' : 'complete'
  return `${kind} ${Buffer.from(scope).toString('hex')} ${nameKey(list.issuer)}`
}

function isOutOfOrder(before: ListSubject, after: ListSubject): boolean {
  const [one, other] = [numberOf(before), numberOf(after)]
  const isLater = before.issued < after.issued
  return isLater && one !== undefined && other !== undefined && other <= one
}

export const crlNumbersIncrease: DossierCheck = {
  id: 'dossier/crl-numbers-increase',
  citation: 'RFC 5280 §5.2.3',
  requirement:
    'If a CRL issuer generates two CRLs for the same scope at different times, the two CRLs MUST NOT have the same CRL number; the number increases monotonically.',
  requirementZh:
    'CRL 颁发者在不同时间为同一范围生成的两个 CRL，其 CRL 编号不得相同；编号应单调递增。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'filing',
  applies: ({ lists }) => lists.length > 1,
  otherwise: found('Fewer than two revocation lists', '吊销列表不足两个'),
  violation: ({ lists }) => {
    const ordered = [...lists].sort((a, b) => (a.issued < b.issued ? -1 : 1))
    const latest = new Map<string, ListSubject>()
    const wrong = ordered.find((subject) => {
      const before = latest.get(scopeOf(subject))
      latest.set(scopeOf(subject), subject)
      return before !== undefined && isOutOfOrder(before, subject)
    })
    if (!wrong) return undefined
    const name = nameText(wrong.list.issuer)
    return found(`${numberOf(wrong)} of ${name}`, `${name} 的第 ${numberOf(wrong)} 号`)
  },
}
