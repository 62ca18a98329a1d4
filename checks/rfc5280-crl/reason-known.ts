/** Reasons are those that the standard knows (RFC 5280 §5.3.1). */
import { found, type ListCheck } from '../check.ts'
import { reasonOf, serialText } from '../revocation/entry-extensions.ts'

const reasons = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10]

export const reasonKnown: ListCheck = {
  id: 'rfc5280-crl/reason-known',
  citation: 'RFC 5280 §5.3.1',
  requirement:
    'CRLReason ::= ENUMERATED { unspecified (0), keyCompromise (1), cACompromise (2), affiliationChanged (3), superseded (4), cessationOfOperation (5), certificateHold (6), removeFromCRL (8), privilegeWithdrawn (9), aACompromise (10) }; value 7 is not used.',
  requirementZh: 'CRLReason 为枚举值 0 至 6、8 至 10；不使用 7。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ list }) => list.entries.length > 0,
  otherwise: found('No entries', '无吊销条目'),
  violation: ({ list }) => {
    const wrong = list.entries.find((entry) => {
      const reason = reasonOf(entry)
      return reason !== undefined && !reasons.includes(reason)
    })
    return (
      wrong &&
      found(
        `the reason of ${serialText(wrong)} is not known`,
        `${serialText(wrong)} 的吊销原因无法识别`,
      )
    )
  },
}
