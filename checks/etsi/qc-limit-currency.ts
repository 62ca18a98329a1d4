/** A limit on the value of transactions names its currency (ETSI EN 319 412-5 §4.3.2). */
import { found, type Check } from '../check.ts'
import { currencyOf, statementIds, statementOf } from '../x509/qualified-facts.ts'
import { shown } from '../x509/attribute-rules.ts'

export const qcLimitCurrency: Check = {
  id: 'etsi/qc-limit-currency',
  citation: 'ETSI EN 319 412-5 §4.3.2',
  requirement:
    'Iso4217CurrencyCode ::= CHOICE { alphabetic PrintableString (SIZE (3)), -- Recommended numeric INTEGER (1..999) } -- Alphabetic or numeric currency code as defined in ISO 4217',
  requirementZh:
    'Iso4217CurrencyCode 为三位字母货币代码（推荐）或 1 至 999 的数字代码，依 ISO 4217 定义。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => statementOf(certificate, statementIds.limit) !== undefined,
  otherwise: found('No statement of QcLimitValue', '无 QcLimitValue 声明'),
  violation: ({ certificate }) => {
    const currency = currencyOf(certificate)
    return currency === undefined || /^([A-Z]{3}|[1-9]\d{0,2})$/.test(currency)
      ? undefined
      : found(`the currency is ${shown(currency)}`, `货币代码为 ${shown(currency)}`)
  },
}
