/** Specifies etsi/natural-identifier-form. */
import { naturalIdentifierForm } from '../../../checks/etsi/natural-identifier-form.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(naturalIdentifierForm, {
  'tax-number': passes(),
  national: passes(),
  'number-alone': fails('the serialNumber has another form'),
  'no-semantics': doesNotApply(),
})
