/** A holder’s certificate is valid for five years at most (policy of this service). */
import { found, toHolders, type Check } from '../check.ts'
import { yearsOf } from '../x509/years.ts'

export const holderValidity: Check = {
  id: 'service/holder-validity',
  citation: 'Policy of this service',
  clauseSeen: false,
  requirement: 'A certificate of a holder is valid for 5 years at most.',
  requirementZh: '终端实体证书的有效期宜不超过 5 年。',
  level: 'should',
  severity: 'minor',
  effective: '2005-04-01',
  judgedAt: 'filing',
  ...toHolders,
  violation: ({ certificate: { validity }, limits }) => {
    const years = yearsOf(validity)
    return years <= limits.holderValidityYears
      ? undefined
      : found(
          `${years.toFixed(1)} years, expected at most ${limits.holderValidityYears}`,
          `有效期 ${years.toFixed(1)} 年，宜不超过 ${limits.holderValidityYears} 年`,
        )
  },
}
