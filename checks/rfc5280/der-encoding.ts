/** The certificate is encoded in DER (RFC 5280 §4.1). */
import { toEvery, type Check } from '../check.ts'
import { describeDeviation } from '../der/deviation.ts'
import { encodingDeviations } from '../x509/deviations.ts'

export const derEncoding: Check = {
  id: 'rfc5280/der-encoding',
  citation: 'RFC 5280 §4.1',
  requirement:
    'For signature calculation, the data that is to be signed is encoded using the ASN.1 distinguished encoding rules (DER) [X.690].',
  requirementZh: '计算签名时，待签名数据应采用 ASN.1 可辨别编码规则（DER，X.690）进行编码。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate }) => {
    const [first] = encodingDeviations(certificate)
    return first && { ...describeDeviation(first), at: first.offset }
  },
}
