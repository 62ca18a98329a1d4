/** The serial number has at most 20 octets (RFC 5280 §4.1.2.2). */
import { toEvery, type Check } from '../check.ts'

export const serialNumberLength: Check = {
  id: 'rfc5280/serial-number-length',
  citation: 'RFC 5280 §4.1.2.2',
  requirement: 'Conforming CAs MUST NOT use serialNumber values longer than 20 octets.',
  requirementZh: '符合本规范的 CA 不得使用长度超过 20 字节的序列号。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { serialOctets } }) =>
    serialOctets.length <= 20
      ? undefined
      : {
          en: `serialNumber has ${serialOctets.length} octets`,
          'zh-CN': `序列号长 ${serialOctets.length} 字节`,
        },
}
