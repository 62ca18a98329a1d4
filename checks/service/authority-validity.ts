/** A CA certificate is valid for 25 years at most (policy of this service). */
import { found, toAuthorities, type Check } from '../check.ts'
import { yearsOf } from '../x509/years.ts'

export const authorityValidity: Check = {
  id: 'service/authority-validity',
  citation: 'Policy of this service',
  clauseSeen: false,
  requirement: 'A CA certificate is valid for 25 years at most.',
  requirementZh: 'CA 证书的有效期宜不超过 25 年。',
  level: 'should',
  severity: 'minor',
  effective: '2005-04-01',
  judgedAt: 'filing',
  ...toAuthorities,
  violation: ({ certificate: { validity }, limits }) => {
    const years = yearsOf(validity)
    return years <= limits.authorityValidityYears
      ? undefined
      : found(
          `${years.toFixed(1)} years, expected at most ${limits.authorityValidityYears}`,
          `有效期 ${years.toFixed(1)} 年，宜不超过 ${limits.authorityValidityYears} 年`,
        )
  },
}
