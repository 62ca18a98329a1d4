/** A CA certificate outlives the recognition that is asked for (policy of this service). */
import { found, toAuthorities, type Check } from '../check.ts'
import { afterYears } from '../x509/years.ts'

export const authorityOutlivesRecognition: Check = {
  id: 'service/authority-outlives-recognition',
  citation: 'Policy of this service',
  clauseSeen: false,
  requirement:
    'A CA certificate that is filed for recognition is valid for as long as recognition is granted.',
  requirementZh: '申请核准的 CA 证书，其剩余有效期宜不短于核准有效期。',
  level: 'should',
  severity: 'info',
  effective: '2005-04-01',
  judgedAt: 'filing',
  ...toAuthorities,
  violation: ({ certificate: { validity }, at, limits }) => {
    const until = afterYears(at, limits.recognitionYears)
    return validity.notAfter.at >= until
      ? undefined
      : found(
          `valid until ${validity.notAfter.at.slice(0, 10)}, recognition until ${until.slice(0, 10)}`,
          `有效期至 ${validity.notAfter.at.slice(0, 10)}，核准有效期至 ${until.slice(0, 10)}`,
        )
  },
}
