/** The algorithm that is signed is the algorithm that signs (RFC 5280 §4.1.1.2). */
import { toEvery, type Check } from '../check.ts'

export const signatureAlgorithmsEqual: Check = {
  id: 'rfc5280/signature-algorithms-equal',
  citation: 'RFC 5280 §4.1.1.2',
  requirement:
    'This field MUST contain the same algorithm identifier as the signature field in the sequence tbsCertificate (Section 4.1.2.3).',
  requirementZh: '该字段必须与 tbsCertificate 中 signature 字段（第 4.1.2.3 节）的算法标识相同。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate }) => {
    const { innerSignatureAlgorithm: inner, outerSignatureAlgorithm: outer } = certificate
    if (Buffer.compare(inner.bytes, outer.bytes) === 0) return undefined
    return {
      en: `tbsCertificate names ${inner.oid}, the certificate ${outer.oid}, or their parameters differ`,
      'zh-CN': `tbsCertificate 中为 ${inner.oid}，证书外层为 ${outer.oid}，或其参数不同`,
    }
  },
}
