/** Specifies rfc5280/alternative-mailbox-form. */
import { alternativeMailboxForm } from '../../../checks/rfc5280/alternative-mailbox-form.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(alternativeMailboxForm, {
  mailbox: passes(),
  'with-a-name': fails('it is "A <a@example.test>"'),
  none: doesNotApply(),
})
