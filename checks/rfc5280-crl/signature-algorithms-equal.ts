/** Both algorithm identifiers of a list are the same (RFC 5280 §5.1.1.2). */
import { found, toEveryList, type ListCheck } from '../check.ts'

export const signatureAlgorithmsEqual: ListCheck = {
  id: 'rfc5280-crl/signature-algorithms-equal',
  citation: 'RFC 5280 §5.1.1.2',
  requirement:
    'This field MUST contain the same algorithm identifier as the signature field in the sequence tbsCertList.',
  requirementZh: '本字段所含算法标识必须与 tbsCertList 中 signature 字段相同。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list: { innerSignatureAlgorithm: inner, outerSignatureAlgorithm: outer } }) =>
    Buffer.compare(inner.bytes, outer.bytes) === 0
      ? undefined
      : found(
          `inside ${inner.oid}, outside ${outer.oid}; or other parameters`,
          `内部为 ${inner.oid}，外部为 ${outer.oid}；或参数不同`,
        ),
}
