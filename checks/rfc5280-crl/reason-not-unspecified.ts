/** A reason that says nothing is left out (RFC 5280 §5.3.1). */
import { found, type ListCheck } from '../check.ts'
import { reasonOf, serialText } from '../revocation/entry-extensions.ts'

export const reasonNotUnspecified: ListCheck = {
  id: 'rfc5280-crl/reason-not-unspecified',
  citation: 'RFC 5280 §5.3.1',
  requirement:
    'The reason code CRL entry extension SHOULD be absent instead of using the unspecified (0) reasonCode value.',
  requirementZh: '宜省略原因代码条目扩展，而不使用 unspecified（0）。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ list }) => list.entries.length > 0,
  otherwise: found('No entries', '无吊销条目'),
  violation: ({ list }) => {
    const wrong = list.entries.find((entry) => reasonOf(entry) === 0)
    return (
      wrong &&
      found(
        `the reason of ${serialText(wrong)} is unspecified`,
        `${serialText(wrong)} 的吊销原因为 unspecified`,
      )
    )
  },
}
