/** Every critical extension is recognised (RFC 5280 §4.2). */
import { toEvery, type Check } from '../check.ts'
import { decoders } from '../x509/extensions/known.ts'

const recognised = new Set(decoders.map(({ oid }) => oid))

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
