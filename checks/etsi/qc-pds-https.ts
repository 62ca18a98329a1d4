/** Disclosure statements are fetched by https (ETSI EN 319 412-5 §4.3.4). */
import { found, type Check } from '../check.ts'
import { disclosuresOf, statementIds, statementOf } from '../x509/qualified-facts.ts'
import { shown } from '../x509/attribute-rules.ts'

export const qcPdsHttps: Check = {
  id: 'etsi/qc-pds-https',
  citation: 'ETSI EN 319 412-5 §4.3.4',
  clauseSeen: false,
  requirement: 'The URL of a PKI disclosure statement has the https scheme.',
  requirementZh: 'PKI 披露声明的 URL 应采用 https 方案。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => statementOf(certificate, statementIds.pds) !== undefined,
  otherwise: found('No statement of QcPDS', '无 QcPDS 声明'),
  violation: ({ certificate }) => {
    const other = disclosuresOf(certificate).find(({ url }) => !/^https:\/\//i.test(url))
    return other && found(`the location is ${shown(other.url)}`, `地址为 ${shown(other.url)}`)
  },
}
