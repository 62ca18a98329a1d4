/** Specifies etsi/qc-limit-currency. */
import { qcLimitCurrency } from '../../../checks/etsi/qc-limit-currency.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(qcLimitCurrency, {
  letters: passes(),
  number: passes(),
  'a-word': fails('the currency is "Euro"'),
  none: doesNotApply(),
})
