/** No entry is dated after its list (RFC 5280 §5.1.2.6). */
import { found, type ListCheck } from '../check.ts'
import { serialText } from '../revocation/entry-extensions.ts'

export const revocationNotAfterList: ListCheck = {
  id: 'rfc5280-crl/revocation-not-after-list',
  citation: 'RFC 5280 §5.1.2.6',
  requirement:
    'The date on which the revocation occurred is specified: it is not later than the issue of the list.',
  requirementZh: '应载明吊销发生的日期，该日期不应晚于 CRL 的颁发日期。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ list }) => list.entries.length > 0,
  otherwise: found('No entries', '无吊销条目'),
  violation: ({ list: { entries, thisUpdate } }) => {
    const wrong = entries.find(({ revocationDate }) => revocationDate.at > thisUpdate.at)
    return (
      wrong &&
      found(
        `${serialText(wrong)} is revoked on ${wrong.revocationDate.at}, after thisUpdate`,
        `${serialText(wrong)} 的吊销日期 ${wrong.revocationDate.at} 晚于 thisUpdate`,
      )
    )
  },
}
