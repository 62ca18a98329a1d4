/** The attribute serialNumber is a PrintableString (RFC 5280 Appendix A.1). */
import type { Check } from '../check.ts'
import { universal } from '../der/element.ts'
import { notOfType, hasAttribute } from '../x509/attribute-rules.ts'
import { attributeTypes } from '../x509/name.ts'

export const serialNumberAttributePrintable: Check = {
  id: 'rfc5280/serial-number-attribute-printable',
  citation: 'RFC 5280 Appendix A.1',
  requirement: 'X520SerialNumber ::= PrintableString (SIZE (1..ub-serial-number))',
  requirementZh:
    'X520SerialNumber ::= PrintableString (SIZE (1..ub-serial-number))，采用 PrintableString 编码',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: hasAttribute(attributeTypes.serialNumber),
  otherwise: {
    en: 'No serialNumber in subject or issuer',
    'zh-CN': '主体与颁发者均无 serialNumber',
  },
  violation: ({ certificate }) =>
    notOfType(certificate, attributeTypes.serialNumber, universal.printableString),
}
