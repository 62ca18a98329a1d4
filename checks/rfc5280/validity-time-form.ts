/** Times are in GMT, with seconds, without fractions (RFC 5280 §4.1.2.5.1, §4.1.2.5.2). */
import { toEvery, type Check } from '../check.ts'
import type { Time } from '../x509/validity.ts'

const isDue = ({ form, written }: Time) =>
  (form === 'utc-time' ? /^\d{12}Z$/ : /^\d{14}Z$/).test(written)

export const validityTimeForm: Check = {
  id: 'rfc5280/validity-time-form',
  citation: 'RFC 5280 §4.1.2.5.1, §4.1.2.5.2',
  requirement:
    'For the purposes of this profile, UTCTime values MUST be expressed in Greenwich Mean Time (Zulu) and MUST include seconds (i.e., times are YYMMDDHHMMSSZ), even where the number of seconds is zero. […] GeneralizedTime values MUST NOT include fractional seconds.',
  requirementZh:
    'UTCTime 必须以格林尼治标准时间（Z）表示并包含秒（即 YYMMDDHHMMSSZ），秒数为零时亦同。GeneralizedTime 不得包含小数秒。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { validity } }) => {
    const wrong = [validity.notBefore, validity.notAfter].find((time) => !isDue(time))
    return wrong && { en: `written as ${wrong.written}`, 'zh-CN': `写作 ${wrong.written}` }
  },
}
