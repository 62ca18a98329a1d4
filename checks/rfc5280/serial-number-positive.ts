/** The serial number is positive (RFC 5280 §4.1.2.2). */
import { toEvery, type Check } from '../check.ts'

export const serialNumberPositive: Check = {
  id: 'rfc5280/serial-number-positive',
  citation: 'RFC 5280 §4.1.2.2',
  requirement:
    'The serial number MUST be a positive integer assigned by the CA to each certificate.',
  requirementZh: '序列号必须是 CA 为每张证书分配的正整数。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { serialNumber } }) =>
    serialNumber > 0n
      ? undefined
      : {
          en: `serialNumber is ${serialNumber === 0n ? 'zero' : 'negative'}`,
          'zh-CN': `序列号为${serialNumber === 0n ? '零' : '负数'}`,
        },
}
