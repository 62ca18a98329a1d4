/** UTCTime through 2049, GeneralizedTime after (RFC 5280 §4.1.2.5). */
import { toEvery, type Check } from '../check.ts'
import type { Time } from '../x509/validity.ts'

const dueForm = ({ at }: Time): Time['form'] => (at < '2050' ? 'utc-time' : 'generalized-time')

export const validityTimeType: Check = {
  id: 'rfc5280/validity-time-type',
  citation: 'RFC 5280 §4.1.2.5',
  requirement:
    'CAs conforming to this profile MUST always encode certificate validity dates through the year 2049 as UTCTime; certificate validity dates in 2050 or later MUST be encoded as GeneralizedTime.',
  requirementZh:
    '符合本规范的 CA 必须将 2049 年及以前的有效期日期编码为 UTCTime；2050 年及以后的必须编码为 GeneralizedTime。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { validity } }) => {
    const wrong = [validity.notBefore, validity.notAfter].find(
      (time) => time.form !== dueForm(time),
    )
    return (
      wrong && { en: `${wrong.at} is a ${wrong.form}`, 'zh-CN': `${wrong.at} 使用了 ${wrong.form}` }
    )
  },
}
