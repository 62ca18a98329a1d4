/** The identifier of a legal person has the form that its semantics give (ETSI EN 319 412-1 §5.1.4). */
import { found, type Check } from '../check.ts'
import { semanticsOf } from '../x509/qualified-facts.ts'
import { attributeTypes, states, valuesOf } from '../x509/name.ts'
import { shown } from '../x509/attribute-rules.ts'

const form = /^(VAT|NTR|PSD|LEI|[A-Z]{2}:)[A-Z]{2}-.+$/

export const legalIdentifierForm: Check = {
  id: 'etsi/legal-identifier-form',
  citation: 'ETSI EN 319 412-1 §5.1.4',
  clauseSeen: false,
  requirement:
    'With id-etsi-qcs-SemanticsId-Legal, the organizationIdentifier attribute has: three characters of the type of identity (VAT, NTR, PSD, LEI, or two characters and ":"), two of the country, hyphen-minus, and the identifier.',
  requirementZh:
    '声明 id-etsi-qcs-SemanticsId-Legal 的，organizationIdentifier 属性依次为：3 位身份类型（VAT、NTR、PSD、LEI，或两位字符加“:”）、2 位国家代码、连字符及标识。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    semanticsOf(certificate) === 'legal' &&
    states(certificate.subject, attributeTypes.organizationIdentifier),
  otherwise: found(
    'No organizationIdentifier with the semantics of legal persons',
    '无法人语义的 organizationIdentifier',
  ),
  violation: ({ certificate: { subject } }) => {
    const other = valuesOf(subject, attributeTypes.organizationIdentifier).find(
      (text) => !form.test(text),
    )
    return other === undefined
      ? undefined
      : found(`it is ${shown(other)}`, `其值为 ${shown(other)}`)
  },
}
