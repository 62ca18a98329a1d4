/** Specifies etsi/legal-identifier-form. */
import { legalIdentifierForm } from '../../../checks/etsi/legal-identifier-form.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(legalIdentifierForm, {
  vat: passes(),
  'number-alone': fails('it is "123456789"'),
  'no-semantics': doesNotApply(),
})
