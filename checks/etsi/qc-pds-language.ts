/** Disclosure statements name their language (ETSI EN 319 412-5 §4.3.4). */
import { found, type Check } from '../check.ts'
import { disclosuresOf, statementIds, statementOf } from '../x509/qualified-facts.ts'
import { shown } from '../x509/attribute-rules.ts'

export const qcPdsLanguage: Check = {
  id: 'etsi/qc-pds-language',
  citation: 'ETSI EN 319 412-5 §4.3.4',
  clauseSeen: false,
  requirement: 'language PrintableString (SIZE(2)) -- ISO 639-1 language code: two small letters.',
  requirementZh: '语言代码为 ISO 639-1 两位小写字母代码。',
  level: 'should',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => statementOf(certificate, statementIds.pds) !== undefined,
  otherwise: found('No statement of QcPDS', '无 QcPDS 声明'),
  violation: ({ certificate }) => {
    const other = disclosuresOf(certificate).find(({ language }) => !/^[a-z]{2}$/.test(language))
    return (
      other &&
      found(`the language is ${shown(other.language)}`, `语言代码为 ${shown(other.language)}`)
    )
  },
}
