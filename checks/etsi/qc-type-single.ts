/** A certificate is of one type of qualified certificates (ETSI EN 319 412-5 §4.2.3). */
import { found, type Check } from '../check.ts'
import { qcTypesOf, qcTypeIds, statementIds, statementOf } from '../x509/qualified-facts.ts'

const known: readonly string[] = Object.values(qcTypeIds)

export const qcTypeSingle: Check = {
  id: 'etsi/qc-type-single',
  citation: 'ETSI EN 319 412-5 §4.2.3',
  requirement:
    'The certificate is issued as one and only one of the purposes of electronic signature, electronic seal or web site authentication.',
  requirementZh: '证书的签发目的应为且仅为电子签名、电子印章或网站认证三者之一。',
  level: 'must',
  severity: 'major',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => statementOf(certificate, statementIds.type) !== undefined,
  otherwise: found('No statement of QcType', '无 QcType 声明'),
  violation: ({ certificate }) => {
    const types = qcTypesOf(certificate)
    const [type = ''] = types
    if (types.length === 1 && known.includes(type)) return undefined
    return found(
      `QcType is ${types.join(', ') || 'empty'}`,
      `QcType 为 ${types.join('、') || '空'}`,
    )
  },
}
