/** A qualified certificate is one for signatures or seals (ETSI EN 319 412-5 §4.2.3; ESL art. 34). */
import { found, type Check } from '../check.ts'
import { qcTypesOf, qcTypeIds, statementIds, statementOf } from '../x509/qualified-facts.ts'

export const qcTypeForSignatures: Check = {
  id: 'etsi/qc-type-for-signatures',
  citation: 'ETSI EN 319 412-5 §4.2.3; ESL art. 34 (3)',
  clauseSeen: false,
  requirement:
    'An electronic signature certificate is issued for electronic signatures, or for the seals of legal persons, not for web site authentication.',
  requirementZh: '电子签名认证证书用于电子签名或法人电子印章，而非网站认证。',
  level: 'must',
  severity: 'major',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => statementOf(certificate, statementIds.type) !== undefined,
  otherwise: found('No statement of QcType', '无 QcType 声明'),
  violation: ({ certificate }) =>
    qcTypesOf(certificate).includes(qcTypeIds.web)
      ? found('QcType is web site authentication', 'QcType 为网站认证')
      : undefined,
}
