/** Every critical extension is recognised (RFC 5280 §4.2). */
import { toEvery, type Check } from '../check.ts'
import { decoders } from '../x509/extensions/known.ts'

/** Those of RFC 5280 §4.2 that path validation reads, beside the ones that are decoded. */
const processed = [
  '2.5.29.17', // subjectAltName
  '2.5.29.18', // issuerAltName
  '2.5.29.30', // nameConstraints
  '2.5.29.33', // policyMappings
  '2.5.29.36', // policyConstraints
  '2.5.29.46', // freshestCRL
  '2.5.29.54', // inhibitAnyPolicy
]
const recognised = new Set([...decoders.map(({ oid }) => oid), ...processed])

export const noUnknownCriticalExtension: Check = {
  id: 'rfc5280/no-unknown-critical-extension',
  citation: 'RFC 5280 §4.2',
  requirement:
    'A certificate-using system MUST reject the certificate if it encounters a critical extension it does not recognize or a critical extension that contains information that it cannot process.',
  requirementZh:
    '使用证书的系统遇到无法识别的关键扩展，或含有其无法处理的信息的关键扩展时，必须拒绝该证书。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { extensions } }) => {
    const unknown = extensions.find(({ oid, critical }) => critical && !recognised.has(oid))
    return (
      unknown && {
        en: `critical extension ${unknown.oid} is not recognised`,
        'zh-CN': `关键扩展 ${unknown.oid} 无法识别`,
      }
    )
  },
}
