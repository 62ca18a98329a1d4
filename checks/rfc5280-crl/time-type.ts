/** Times of a list are UTCTime through 2049, GeneralizedTime after (RFC 5280 §5.1.2.4 to §5.1.2.6). */
import { found, toEveryList, type ListCheck } from '../check.ts'
import type { Time } from '../x509/validity.ts'

const isOther = ({ at, form }: Time) => form !== (at < '2050' ? 'utc-time' : 'generalized-time')

export const timeType: ListCheck = {
  id: 'rfc5280-crl/time-type',
  citation: 'RFC 5280 §5.1.2.4, §5.1.2.5, §5.1.2.6',
  requirement:
    'CRL issuers conforming to this profile MUST encode thisUpdate as UTCTime for dates through the year 2049 and as GeneralizedTime for dates in the year 2050 or later; likewise nextUpdate and revocationDate.',
  requirementZh:
    '符合本规范的 CRL 颁发者必须将 2049 年及以前的 thisUpdate 编码为 UTCTime，2050 年及以后的编码为 GeneralizedTime；nextUpdate 与 revocationDate 亦同。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list }) => {
    const { thisUpdate, nextUpdate, entries } = list
    const wrong =
      [thisUpdate, ...(nextUpdate ? [nextUpdate] : [])].find(isOther) ??
      entries.find((entry) => isOther(entry.revocationDate))?.revocationDate
    return wrong && found(`${wrong.at} is a ${wrong.form}`, `${wrong.at} 使用了 ${wrong.form}`)
  },
}
