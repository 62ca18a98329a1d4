/** Specifies rfc9598/mailbox-not-ascii. */
import { mailboxNotAscii } from '../../../checks/rfc9598/mailbox-not-ascii.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(mailboxNotAscii, {
  chinese: passes(),
  ascii: fails('it is "a@example.test"'),
  none: doesNotApply(),
})
