/** A revocation list is encoded in DER (RFC 5280 §5.1.1.3). */
import { toEveryList, type ListCheck } from '../check.ts'
import { describeDeviation, isAboutCharacters } from '../der/deviation.ts'

export const derEncoding: ListCheck = {
  id: 'rfc5280-crl/der-encoding',
  citation: 'RFC 5280 §5.1.1.3',
  requirement: 'The signature is computed upon the ASN.1 DER encoded tbsCertList.',
  requirementZh: '签名应基于 tbsCertList 的 ASN.1 DER 编码计算。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list }) => {
    const first = list.deviations.find((deviation) => !isAboutCharacters(deviation))
    return first && describeDeviation(first)
  },
}
