/** A response is encoded in DER (RFC 6960 §4.2.1). */
import { toEveryResponse, type ResponseCheck } from '../check.ts'
import { describeDeviation } from '../der/deviation.ts'

export const responseDer: ResponseCheck = {
  id: 'rfc6960/response-der',
  citation: 'RFC 6960 §4.2.1',
  clauseSeen: false,
  requirement: 'An OCSP response is encoded using the ASN.1 distinguished encoding rules (DER).',
  requirementZh: 'OCSP 响应应采用 ASN.1 可辨别编码规则（DER）编码。',
  level: 'must',
  severity: 'major',
  effective: '2013-06-01',
  judgedAt: 'issue',
  ...toEveryResponse,
  violation: ({ response }) => {
    const [first] = response.deviations
    return first && describeDeviation(first)
  },
}
