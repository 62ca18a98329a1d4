/** keyUsage has nine bits at most (RFC 5280 §4.2.1.3). */
import { type Check, found, toThoseWith } from '../check.ts'
import { bitString } from '../der/expect.ts'
import { extensionOf, extensionReading } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const keyUsageNineBits: Check = {
  id: 'rfc5280/key-usage-nine-bits',
  citation: 'RFC 5280 §4.2.1.3',
  requirement:
    'KeyUsage ::= BIT STRING { digitalSignature (0), nonRepudiation (1), keyEncipherment (2), dataEncipherment (3), keyAgreement (4), keyCertSign (5), cRLSign (6), encipherOnly (7), decipherOnly (8) }',
  requirementZh: 'KeyUsage ::= BIT STRING，仅定义第 0 至第 8 位',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(keyUsage),
  violation: ({ certificate }) => {
    const extension = extensionOf(certificate, keyUsage.oid)
    const { bytes, unusedBits } = bitString(extension && extensionReading(extension).element)
    const bits = bytes.length * 8 - unusedBits
    return bits <= 9 ? undefined : found(`it has ${bits} bits`, `共 ${bits} 位`)
  },
}
