/** Specifies rfc5280-crl/invalidity-date-form. */
import { invalidityDateForm } from '../../../checks/rfc5280-crl/invalidity-date-form.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(invalidityDateForm, {
  'to-the-second': passes(),
  'with-fractions': fails('the invalidity date of 2001'),
  'utc-time': fails('the invalidity date of 2001'),
})
