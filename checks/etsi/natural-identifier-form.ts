/** The serial number of a natural person has the form that its semantics give (ETSI EN 319 412-1 §5.1.3). */
import { found, type Check } from '../check.ts'
import { semanticsOf } from '../x509/qualified-facts.ts'
import { attributeTypes, states, valuesOf } from '../x509/name.ts'

const form = /^(PAS|IDC|PNO|TAX|TIN|[A-Z]{2}:)[A-Z]{2}-.+$/

export const naturalIdentifierForm: Check = {
  id: 'etsi/natural-identifier-form',
  citation: 'ETSI EN 319 412-1 §5.1.3',
  clauseSeen: false,
  requirement:
    'With id-etsi-qcs-semanticsId-Natural, the serialNumber attribute has: three characters of the type of identity (PAS, IDC, PNO, TAX, TIN, or two characters and ":"), two of the country, hyphen-minus, and the identifier.',
  requirementZh:
    '声明 id-etsi-qcs-semanticsId-Natural 的，serialNumber 属性依次为：3 位身份类型（PAS、IDC、PNO、TAX、TIN，或两位字符加“:”）、2 位国家代码、连字符及标识。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    semanticsOf(certificate) === 'natural' &&
    states(certificate.subject, attributeTypes.serialNumber),
  otherwise: found(
    'No serialNumber with the semantics of natural persons',
    '无自然人语义的 serialNumber',
  ),
  violation: ({ certificate: { subject } }) => {
    const other = valuesOf(subject, attributeTypes.serialNumber).find((text) => !form.test(text))
    return other === undefined
      ? undefined
      : found('the serialNumber has another form', 'serialNumber 不符合该格式')
  },
}
