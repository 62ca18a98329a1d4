/** The validity ends after it begins (RFC 5280 §4.1.2.5). */
import { toEvery, type Check } from '../check.ts'

export const validityOrder: Check = {
  id: 'rfc5280/validity-order',
  citation: 'RFC 5280 §4.1.2.5',
  requirement:
    'The field is represented as a SEQUENCE of two dates: the date on which the certificate validity period begins (notBefore) and the date on which the certificate validity period ends (notAfter).',
  requirementZh:
    '该字段由两个日期依次组成：证书有效期开始日期（notBefore）和证书有效期结束日期（notAfter）。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { validity } }) => {
    const { notBefore, notAfter } = validity
    if (notBefore.at <= notAfter.at) return undefined
    return {
      en: `notAfter ${notAfter.at} lies before notBefore ${notBefore.at}`,
      'zh-CN': `notAfter ${notAfter.at} 早于 notBefore ${notBefore.at}`,
    }
  },
}
